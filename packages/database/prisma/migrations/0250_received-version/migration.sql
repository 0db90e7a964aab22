-- A processor's report is told in versions: each as it was sent, kept as it arrived. The report itself knows whose delivery it
-- is, and a dossier no more: two reports may come to hang on one dossier, and an update still finds its own.
ALTER TABLE report ADD COLUMN delivery_id uuid;
ALTER TABLE report ADD COLUMN agreement_id uuid;
ALTER TABLE report ADD COLUMN contract_term_hours integer;
ALTER TABLE report ADD COLUMN processor_reference text;

CREATE TABLE received_version (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  report_id uuid NOT NULL,
  serial integer NOT NULL,
  kind text NOT NULL,
  dispatch_id uuid NOT NULL,
  sent_at timestamptz(3) NOT NULL,
  arrived_at timestamptz(3) NOT NULL,
  aware_at timestamptz(3) NOT NULL,
  reason text,
  content jsonb NOT NULL,
  chain jsonb NOT NULL,
  opened_at timestamptz(3),
  confirmed_at timestamptz(3),
  confirmed_by text,
  confirmed_by_name text,
  CONSTRAINT received_version_pkey PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX received_version_organisation_id_report_id_serial_key ON received_version (organisation_id, report_id, serial);
CREATE UNIQUE INDEX received_version_organisation_id_dispatch_id_key ON received_version (organisation_id, dispatch_id);
ALTER TABLE received_version ADD CONSTRAINT received_version_organisation_id_report_id_fkey FOREIGN KEY (organisation_id, report_id) REFERENCES report (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Those that arrived before have one version: what the register kept of it, in the words in which it was quoted.
ALTER TABLE report NO FORCE ROW LEVEL SECURITY;
ALTER TABLE incident NO FORCE ROW LEVEL SECURITY;
UPDATE report SET delivery_id = i.delivery_id, contract_term_hours = i.contract_term_hours
  FROM incident i WHERE i.organisation_id = report.organisation_id AND i.id = report.incident_id
    AND i.delivery_id IS NOT NULL AND report.processor_id IS NOT NULL;
INSERT INTO received_version (organisation_id, id, report_id, serial, kind, dispatch_id, sent_at, arrived_at, aware_at, content, chain, opened_at, confirmed_at, confirmed_by)
SELECT p.organisation_id, p.delivery_id, p.id, 1, 'first', p.delivery_id, p.reported_at, p.reported_at, p.noticed_at,
    jsonb_build_object('title', i.title, 'description', p.text,
      'awareAt', to_char(p.noticed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), '[]',
    p.receipt_confirmed_at, p.receipt_confirmed_at, p.receipt_confirmed_by
  FROM report p JOIN incident i ON i.organisation_id = p.organisation_id AND i.id = p.incident_id
 WHERE p.delivery_id IS NOT NULL;
ALTER TABLE report FORCE ROW LEVEL SECURITY;
ALTER TABLE incident FORCE ROW LEVEL SECURITY;

ALTER TABLE received_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE received_version FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON received_version USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE (opened_at, confirmed_at, confirmed_by, confirmed_by_name) ON received_version TO lekboek_app;

CREATE UNIQUE INDEX report_organisation_id_delivery_id_key ON report (organisation_id, delivery_id);
CREATE INDEX report_organisation_id_processor_id_idx ON report (organisation_id, processor_id, reported_at);
DROP INDEX incident_organisation_id_delivery_id_key;
ALTER TABLE incident DROP COLUMN delivery_id;
ALTER TABLE report DROP COLUMN receipt_confirmed_at;
ALTER TABLE report DROP COLUMN receipt_confirmed_by;
-- It counted the processor's other breaches.
ALTER TABLE report DROP COLUMN breach_number;
