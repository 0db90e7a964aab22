CREATE TABLE password_reset (
  id uuid NOT NULL,
  user_id text NOT NULL,
  nonce text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  used_at timestamptz(3),
  CONSTRAINT password_reset_pkey PRIMARY KEY (id)
);
CREATE INDEX password_reset_user_id_idx ON password_reset (user_id);
ALTER TABLE password_reset ADD CONSTRAINT password_reset_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE CASCADE ON UPDATE NO ACTION;
GRANT SELECT, INSERT, UPDATE ON password_reset TO lekboek_app;
