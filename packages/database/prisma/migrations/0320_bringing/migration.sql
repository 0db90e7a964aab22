-- That a dossier was brought into another one of its register: which rows went along, and how it was taken apart again.
CREATE TABLE bringing (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  into_id uuid NOT NULL,
  reason text NOT NULL,
  brought_at timestamptz(3) NOT NULL,
  brought_by text NOT NULL,
  brought_by_name text NOT NULL,
  status_before text NOT NULL,
  proposal jsonb,
  report_ids uuid[] NOT NULL,
  measure_ids uuid[] NOT NULL,
  attachment_ids uuid[] NOT NULL,
  handler_ids text[] NOT NULL,
  ended_at timestamptz(3),
  ended_by_name text,
  ended_reason text,
  CONSTRAINT bringing_pkey PRIMARY KEY (organisation_id, id)
);
CREATE INDEX bringing_organisation_id_incident_id_idx ON bringing (organisation_id, incident_id);
CREATE INDEX bringing_organisation_id_into_id_idx ON bringing (organisation_id, into_id);
-- Into one at a time.
CREATE UNIQUE INDEX bringing_standing_key ON bringing (organisation_id, incident_id) WHERE ended_at IS NULL;
ALTER TABLE bringing ADD CONSTRAINT bringing_organisation_id_incident_id_fkey FOREIGN KEY (organisation_id, incident_id) REFERENCES incident (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE bringing ADD CONSTRAINT bringing_organisation_id_into_id_fkey FOREIGN KEY (organisation_id, into_id) REFERENCES incident (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE bringing ENABLE ROW LEVEL SECURITY;
ALTER TABLE bringing FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON bringing USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE (ended_at, ended_by_name, ended_reason) ON bringing TO lekboek_app;

-- What hangs on a dossier goes along: a report, so that whatever follows finds it, and the files beside it.
GRANT UPDATE (incident_id) ON report, attachment TO lekboek_app;
