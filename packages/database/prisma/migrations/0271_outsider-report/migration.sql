-- What a report of somebody without an account has beside what every report has. It is found again by a receipt, of which a keyed hash alone is kept.
CREATE TABLE outsider_report (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  told_when text,
  language text NOT NULL,
  may_forward boolean NOT NULL,
  receipt_hash bytea NOT NULL,
  told_at timestamptz(3) NOT NULL,
  came_from text,
  forwarded_to uuid,
  forwarded_at timestamptz(3),
  forwarded_by text,
  forward_reason text,
  CONSTRAINT outsider_report_pkey PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX outsider_report_organisation_id_receipt_hash_key ON outsider_report (organisation_id, receipt_hash);
ALTER TABLE outsider_report ADD CONSTRAINT outsider_report_organisation_id_id_fkey FOREIGN KEY (organisation_id, id) REFERENCES report (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE outsider_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE outsider_report FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON outsider_report USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE (forwarded_to, forwarded_at, forwarded_by, forward_reason) ON outsider_report TO lekboek_app;

-- What the outsider and the organisation write to one another later; never changed.
CREATE TABLE outsider_message (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  report_id uuid NOT NULL,
  author_name text,
  text text NOT NULL,
  written_at timestamptz(3) NOT NULL,
  read_at timestamptz(3),
  CONSTRAINT outsider_message_pkey PRIMARY KEY (organisation_id, id)
);
CREATE INDEX outsider_message_organisation_id_report_id_written_at_idx ON outsider_message (organisation_id, report_id, written_at);
ALTER TABLE outsider_message ADD CONSTRAINT outsider_message_organisation_id_report_id_fkey FOREIGN KEY (organisation_id, report_id) REFERENCES outsider_report (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE outsider_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE outsider_message FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON outsider_message USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE (read_at) ON outsider_message TO lekboek_app;
