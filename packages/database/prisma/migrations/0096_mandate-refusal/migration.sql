-- A person whom a client does not want in its register under any of its mandates, until it says otherwise.
CREATE TABLE mandate_refusal (
  client_id uuid NOT NULL,
  user_id text NOT NULL,
  refused_by text NOT NULL,
  refused_at timestamptz(3) NOT NULL,
  CONSTRAINT mandate_refusal_pkey PRIMARY KEY (client_id, user_id)
);
ALTER TABLE mandate_refusal ADD CONSTRAINT mandate_refusal_client_id_fkey FOREIGN KEY (client_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE mandate_refusal ADD CONSTRAINT mandate_refusal_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE CASCADE ON UPDATE NO ACTION;
CREATE INDEX mandate_refusal_user_id_idx ON mandate_refusal (user_id);
GRANT SELECT, INSERT, DELETE ON mandate_refusal TO lekboek_app;
