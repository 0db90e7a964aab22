CREATE TABLE duty_report (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  duty text NOT NULL,
  recipient text,
  sent_at timestamptz(3),
  channel text,
  receipt text,
  is_complete boolean NOT NULL,
  reason text,
  retracted_at timestamptz(3),
  retracted_reason text,
  created_at timestamptz(3) NOT NULL,
  created_by text NOT NULL,
  created_by_name text NOT NULL,
  CONSTRAINT duty_report_pkey PRIMARY KEY (organisation_id, id)
);
CREATE INDEX duty_report_organisation_id_incident_id_idx ON duty_report (organisation_id, incident_id);
ALTER TABLE duty_report ADD CONSTRAINT duty_report_organisation_id_incident_id_fkey FOREIGN KEY (organisation_id, incident_id) REFERENCES incident (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE duty_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE duty_report FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON duty_report USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON duty_report TO lekboek_app;
