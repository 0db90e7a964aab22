-- What a person proves beside the password: codes of an app, passkeys, and codes on paper for when those are lost.
CREATE TABLE totp (
  user_id text NOT NULL,
  id uuid NOT NULL,
  sealed_secret text NOT NULL,
  last_step bigint NOT NULL,
  confirmed_at timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT totp_pkey PRIMARY KEY (user_id)
);
ALTER TABLE totp ADD CONSTRAINT totp_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE CASCADE ON UPDATE NO ACTION;
GRANT SELECT, INSERT, UPDATE, DELETE ON totp TO lekboek_app;

CREATE TABLE recovery_code (
  user_id text NOT NULL,
  hash text NOT NULL,
  used_at timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT recovery_code_pkey PRIMARY KEY (user_id, hash)
);
ALTER TABLE recovery_code ADD CONSTRAINT recovery_code_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE CASCADE ON UPDATE NO ACTION;
GRANT SELECT, INSERT, UPDATE, DELETE ON recovery_code TO lekboek_app;

CREATE TABLE passkey (
  id uuid NOT NULL,
  user_id text NOT NULL,
  credential_id text NOT NULL,
  public_key text NOT NULL,
  counter bigint NOT NULL,
  transports text[] NOT NULL,
  name text NOT NULL,
  is_backed_up boolean NOT NULL,
  created_at timestamptz(3) NOT NULL,
  last_used_at timestamptz(3),
  CONSTRAINT passkey_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX passkey_credential_id_key ON passkey (credential_id);
CREATE INDEX passkey_user_id_idx ON passkey (user_id);
ALTER TABLE passkey ADD CONSTRAINT passkey_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE CASCADE ON UPDATE NO ACTION;
GRANT SELECT, INSERT, UPDATE, DELETE ON passkey TO lekboek_app;

-- A session in which no factor was proven opens nothing to whoever must have one.
ALTER TABLE session ADD COLUMN factor_at timestamptz(3);
ALTER TABLE session ADD COLUMN last_used_at timestamptz(3);

-- From whom an organisation asks a second factor: 'readers' is the least, 'everyone' is more.
ALTER TABLE organisation ADD COLUMN second_factor text NOT NULL DEFAULT 'readers';
-- Invented, to try the product with. Only where every organisation is, the demo's people come in by password alone.
ALTER TABLE organisation ADD COLUMN is_demo boolean NOT NULL DEFAULT false;
