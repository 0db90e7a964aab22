CREATE TABLE report (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  reference text NOT NULL,
  incident_id uuid NOT NULL,
  source text NOT NULL,
  text text NOT NULL,
  place text,
  people text,
  noticed_at timestamptz(3) NOT NULL,
  reported_at timestamptz(3) NOT NULL,
  reporter_id text,
  reporter_name text NOT NULL,
  processor_id uuid,
  processor_name text,
  breach_number text,
  receipt_confirmed_at timestamptz(3),
  receipt_confirmed_by text,
  CONSTRAINT report_pkey PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX report_organisation_id_reference_key ON report (organisation_id, reference);
CREATE INDEX report_organisation_id_incident_id_idx ON report (organisation_id, incident_id);
CREATE INDEX report_organisation_id_reporter_id_reported_at_idx ON report (organisation_id, reporter_id, reported_at);
ALTER TABLE report ADD CONSTRAINT report_organisation_id_incident_id_fkey FOREIGN KEY (organisation_id, incident_id) REFERENCES incident (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE report ENABLE ROW LEVEL SECURITY;
ALTER TABLE report FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON report USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE (receipt_confirmed_at, receipt_confirmed_by) ON report TO lekboek_app;

CREATE TABLE report_addition (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  report_id uuid NOT NULL,
  text text NOT NULL,
  added_at timestamptz(3) NOT NULL,
  added_by text NOT NULL,
  CONSTRAINT report_addition_pkey PRIMARY KEY (organisation_id, id)
);
CREATE INDEX report_addition_organisation_id_report_id_idx ON report_addition (organisation_id, report_id);
ALTER TABLE report_addition ADD CONSTRAINT report_addition_organisation_id_report_id_fkey FOREIGN KEY (organisation_id, report_id) REFERENCES report (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE report_addition ENABLE ROW LEVEL SECURITY;
ALTER TABLE report_addition FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON report_addition USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT ON report_addition TO lekboek_app;
