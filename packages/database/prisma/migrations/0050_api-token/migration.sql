CREATE TABLE api_token (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  user_id text NOT NULL,
  name text NOT NULL,
  scopes text[] NOT NULL,
  secret_hash bytea NOT NULL,
  created_at timestamptz(3) NOT NULL,
  created_by text NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  approved_at timestamptz(3),
  approved_by text,
  revoked_at timestamptz(3),
  revoked_by text,
  version integer NOT NULL,
  CONSTRAINT api_token_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX api_token_secret_hash_key ON api_token (secret_hash);
CREATE UNIQUE INDEX api_token_user_id_key ON api_token (user_id);
CREATE INDEX api_token_organisation_id_idx ON api_token (organisation_id);
ALTER TABLE api_token ADD CONSTRAINT api_token_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE api_token ADD CONSTRAINT api_token_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE CASCADE ON UPDATE NO ACTION;
GRANT SELECT, INSERT, UPDATE ON api_token TO lekboek_app;
