-- A key holder whom those named leave out for one sealed dossier: to that person, in need too, it is not there.
CREATE TABLE key_refusal (
  organisation_id uuid NOT NULL,
  incident_id uuid NOT NULL,
  user_id text NOT NULL,
  user_name text NOT NULL,
  refused_by text NOT NULL,
  refused_at timestamptz(3) NOT NULL,
  CONSTRAINT key_refusal_pkey PRIMARY KEY (organisation_id, incident_id, user_id)
);
ALTER TABLE key_refusal ADD CONSTRAINT key_refusal_organisation_id_incident_id_fkey FOREIGN KEY (organisation_id, incident_id) REFERENCES incident (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE key_refusal ENABLE ROW LEVEL SECURITY;
ALTER TABLE key_refusal FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON key_refusal USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, DELETE ON key_refusal TO lekboek_app;

-- A shorter time of keeping who read what, until a DPO agrees: months, who asked and when.
ALTER TABLE organisation ADD COLUMN read_log_asked jsonb;
