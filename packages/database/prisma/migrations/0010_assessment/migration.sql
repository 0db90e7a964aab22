CREATE TABLE assessment (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  version integer NOT NULL,
  risk text NOT NULL,
  proposed_risk text NOT NULL,
  risk_answer text NOT NULL,
  high_risk_answer text NOT NULL,
  reasoning text NOT NULL,
  advice_authority text,
  advice_authorities text[] NOT NULL,
  advice_people text,
  exception_ground text,
  advice text,
  rule_set_id text NOT NULL,
  severity_quarters integer,
  proposal jsonb NOT NULL,
  facts jsonb NOT NULL,
  assessed_at timestamptz(3) NOT NULL,
  assessed_by text NOT NULL,
  assessed_by_name text NOT NULL,
  CONSTRAINT assessment_pkey PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX assessment_organisation_id_incident_id_version_key ON assessment (organisation_id, incident_id, version);
ALTER TABLE assessment ADD CONSTRAINT assessment_organisation_id_incident_id_fkey FOREIGN KEY (organisation_id, incident_id) REFERENCES incident (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE assessment ENABLE ROW LEVEL SECURITY;
ALTER TABLE assessment FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON assessment USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT ON assessment TO lekboek_app;
