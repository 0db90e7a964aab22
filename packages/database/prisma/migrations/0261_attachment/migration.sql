-- Sealed files that lie outside the database, known before their first byte is written. Which register uses one is not told here:
-- a use is named by the id of the row that uses it.
CREATE TABLE blob (
  id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT blob_pkey PRIMARY KEY (id)
);
CREATE INDEX blob_created_at_idx ON blob (created_at);
GRANT SELECT, INSERT, DELETE ON blob TO lekboek_app;

CREATE TABLE blob_use (
  blob_id uuid NOT NULL,
  use_id uuid NOT NULL,
  CONSTRAINT blob_use_pkey PRIMARY KEY (blob_id, use_id)
);
ALTER TABLE blob_use ADD CONSTRAINT blob_use_blob_id_fkey FOREIGN KEY (blob_id) REFERENCES blob (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
GRANT SELECT, INSERT, DELETE ON blob_use TO lekboek_app;

-- A file that hangs on a dossier, a report, a breach or a delivery. Its bytes lie in a blob under a key of their own, wrapped here.
-- `origin_id`: the attachment in a processor's register that it was carried from.
CREATE TABLE attachment (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid,
  report_id uuid,
  breach_id uuid,
  delivery_id uuid,
  origin_id uuid,
  name text NOT NULL,
  media_type text NOT NULL,
  size bigint NOT NULL,
  sha256 text NOT NULL,
  is_cleaned boolean NOT NULL,
  note text,
  blob_id uuid NOT NULL,
  file_key bytea,
  added_at timestamptz(3) NOT NULL,
  added_by text NOT NULL,
  added_by_name text NOT NULL,
  removed_at timestamptz(3),
  removed_by text,
  removed_by_name text,
  removed_reason text,
  CONSTRAINT attachment_pkey PRIMARY KEY (organisation_id, id)
);
ALTER TABLE attachment ADD CONSTRAINT attachment_hangs_on_one CHECK (num_nonnulls(incident_id, report_id, breach_id, delivery_id) = 1);
ALTER TABLE attachment ADD CONSTRAINT attachment_removed CHECK ((file_key IS NULL) = (removed_at IS NOT NULL));
ALTER TABLE attachment ADD CONSTRAINT attachment_organisation_id_incident_id_fkey FOREIGN KEY (organisation_id, incident_id) REFERENCES incident (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE attachment ADD CONSTRAINT attachment_organisation_id_report_id_fkey FOREIGN KEY (organisation_id, report_id) REFERENCES report (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE attachment ADD CONSTRAINT attachment_organisation_id_breach_id_fkey FOREIGN KEY (organisation_id, breach_id) REFERENCES breach (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE attachment ADD CONSTRAINT attachment_organisation_id_delivery_id_fkey FOREIGN KEY (organisation_id, delivery_id) REFERENCES delivery (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE INDEX attachment_organisation_id_incident_id_idx ON attachment (organisation_id, incident_id);
CREATE INDEX attachment_organisation_id_breach_id_idx ON attachment (organisation_id, breach_id);
CREATE INDEX attachment_organisation_id_delivery_id_idx ON attachment (organisation_id, delivery_id);
CREATE UNIQUE INDEX attachment_organisation_id_report_id_origin_id_key ON attachment (organisation_id, report_id, origin_id);
ALTER TABLE attachment ENABLE ROW LEVEL SECURITY;
ALTER TABLE attachment FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON attachment USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE (file_key, removed_at, removed_by, removed_by_name, removed_reason) ON attachment TO lekboek_app;
