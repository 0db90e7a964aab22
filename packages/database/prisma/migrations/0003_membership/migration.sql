CREATE TABLE membership (
  id uuid NOT NULL,
  user_id text NOT NULL,
  organisation_id uuid NOT NULL,
  role text NOT NULL,
  valid_from timestamptz(3) NOT NULL,
  valid_until timestamptz(3),
  granted_by text,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT membership_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX membership_user_id_organisation_id_role_key ON membership (user_id, organisation_id, role);
CREATE INDEX membership_organisation_id_idx ON membership (organisation_id);
ALTER TABLE membership ADD CONSTRAINT membership_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE membership ADD CONSTRAINT membership_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
GRANT SELECT, INSERT, UPDATE, DELETE ON membership TO lekboek_app;
