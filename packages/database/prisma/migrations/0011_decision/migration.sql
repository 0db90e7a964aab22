CREATE TABLE decision (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  version integer NOT NULL,
  authority_choice text NOT NULL,
  people_choice text NOT NULL,
  exception_ground text,
  exception_argument text,
  follows_advice boolean NOT NULL,
  reason text,
  rule_set_id text NOT NULL,
  decided_at timestamptz(3) NOT NULL,
  decided_by text NOT NULL,
  decided_by_name text NOT NULL,
  CONSTRAINT decision_pkey PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX decision_organisation_id_incident_id_version_key ON decision (organisation_id, incident_id, version);
ALTER TABLE decision ADD CONSTRAINT decision_organisation_id_incident_id_fkey FOREIGN KEY (organisation_id, incident_id) REFERENCES incident (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE decision FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON decision USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT ON decision TO lekboek_app;
