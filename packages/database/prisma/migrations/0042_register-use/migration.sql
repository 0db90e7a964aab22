CREATE TABLE register_use (
  organisation_id uuid NOT NULL,
  user_id text NOT NULL,
  used_at timestamptz(3) NOT NULL,
  CONSTRAINT register_use_pkey PRIMARY KEY (organisation_id, user_id)
);
ALTER TABLE register_use ENABLE ROW LEVEL SECURITY;
ALTER TABLE register_use FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON register_use USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON register_use TO lekboek_app;
