-- What whoever handles a dossier writes to the member of staff who reported it; never changed.
CREATE TABLE report_reply (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  report_id uuid NOT NULL,
  text text NOT NULL,
  written_at timestamptz(3) NOT NULL,
  author_name text NOT NULL,
  read_at timestamptz(3),
  CONSTRAINT report_reply_pkey PRIMARY KEY (organisation_id, id)
);
CREATE INDEX report_reply_organisation_id_report_id_idx ON report_reply (organisation_id, report_id);
ALTER TABLE report_reply ADD CONSTRAINT report_reply_organisation_id_report_id_fkey FOREIGN KEY (organisation_id, report_id) REFERENCES report (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE report_reply ENABLE ROW LEVEL SECURITY;
ALTER TABLE report_reply FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON report_reply USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE (read_at) ON report_reply TO lekboek_app;
