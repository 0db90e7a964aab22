CREATE TABLE awareness (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  version integer NOT NULL,
  aware_at timestamptz(3) NOT NULL,
  ground text NOT NULL,
  argument text NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  recorded_by_name text NOT NULL,
  CONSTRAINT awareness_pkey PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX awareness_organisation_id_incident_id_version_key ON awareness (organisation_id, incident_id, version);
ALTER TABLE awareness ADD CONSTRAINT awareness_organisation_id_incident_id_fkey FOREIGN KEY (organisation_id, incident_id) REFERENCES incident (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE awareness ENABLE ROW LEVEL SECURITY;
ALTER TABLE awareness FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON awareness USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT ON awareness TO lekboek_app;
