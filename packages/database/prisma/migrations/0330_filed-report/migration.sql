-- A report of a processor that came by mail or as a file, and that somebody here filed into a dossier: when it arrived, and by
-- which header of the letter that was known.
CREATE TABLE filed_report (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  arrived_at timestamptz(3) NOT NULL,
  arrival_header text,
  note text,
  filed_at timestamptz(3) NOT NULL,
  filed_by text NOT NULL,
  filed_by_name text NOT NULL,
  CONSTRAINT filed_report_pkey PRIMARY KEY (organisation_id, id)
);
ALTER TABLE filed_report ADD CONSTRAINT filed_report_organisation_id_id_fkey FOREIGN KEY (organisation_id, id) REFERENCES report (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE filed_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE filed_report FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON filed_report USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT ON filed_report TO lekboek_app;

-- A letter does not say since when its sender knew.
ALTER TABLE received_version ALTER COLUMN aware_at DROP NOT NULL;

-- A file of a dossier is filed as what a report of a processor came with.
GRANT UPDATE (incident_id, report_id) ON attachment TO lekboek_app;
