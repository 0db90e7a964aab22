CREATE TABLE mandate (
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  consultancy_id uuid NOT NULL,
  scope text NOT NULL,
  may_decide boolean NOT NULL DEFAULT false,
  valid_from timestamptz(3) NOT NULL,
  valid_until timestamptz(3),
  granted_by text NOT NULL,
  revoked_at timestamptz(3),
  revoked_by text,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT mandate_pkey PRIMARY KEY (id)
);
CREATE INDEX mandate_client_id_idx ON mandate (client_id);
CREATE INDEX mandate_consultancy_id_idx ON mandate (consultancy_id);
ALTER TABLE mandate ADD CONSTRAINT mandate_client_id_fkey FOREIGN KEY (client_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE mandate ADD CONSTRAINT mandate_consultancy_id_fkey FOREIGN KEY (consultancy_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
GRANT SELECT, INSERT, UPDATE ON mandate TO lekboek_app;

CREATE TABLE mandate_assignment (
  mandate_id uuid NOT NULL,
  user_id text NOT NULL,
  assigned_by text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT mandate_assignment_pkey PRIMARY KEY (mandate_id, user_id)
);
CREATE INDEX mandate_assignment_user_id_idx ON mandate_assignment (user_id);
ALTER TABLE mandate_assignment ADD CONSTRAINT mandate_assignment_mandate_id_fkey FOREIGN KEY (mandate_id) REFERENCES mandate (id) ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE mandate_assignment ADD CONSTRAINT mandate_assignment_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE CASCADE ON UPDATE NO ACTION;
GRANT SELECT, INSERT, UPDATE, DELETE ON mandate_assignment TO lekboek_app;
