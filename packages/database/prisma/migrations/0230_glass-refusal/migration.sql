-- A key holder who does not open together with whoever asks, and why. Another one may still.
CREATE TABLE glass_refusal (
  organisation_id uuid NOT NULL,
  request_id uuid NOT NULL,
  user_id text NOT NULL,
  user_name text NOT NULL,
  reason text NOT NULL,
  refused_at timestamptz(3) NOT NULL,
  CONSTRAINT glass_refusal_pkey PRIMARY KEY (organisation_id, request_id, user_id)
);
ALTER TABLE glass_refusal ADD CONSTRAINT glass_refusal_organisation_id_request_id_fkey FOREIGN KEY (organisation_id, request_id) REFERENCES break_glass (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE glass_refusal ENABLE ROW LEVEL SECURITY;
ALTER TABLE glass_refusal FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON glass_refusal USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT ON glass_refusal TO lekboek_app;
