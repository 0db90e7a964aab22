-- Who read what: a dossier, a document, a list with people's names, an export. Once per person, thing and quarter of an hour.
-- No foreign key to the dossier: a dossier is never removed, and the key would lock its row at every reading.
CREATE TABLE reading (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  read_at timestamptz(3) NOT NULL,
  quarter_at timestamptz(3) NOT NULL,
  user_id text NOT NULL,
  user_name text NOT NULL,
  role text NOT NULL,
  mandate_holder text,
  deputy_for text,
  kind text NOT NULL,
  detail text NOT NULL,
  incident_id uuid,
  CONSTRAINT reading_pkey PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX reading_once_idx ON reading (organisation_id, quarter_at, user_id, kind, detail, incident_id) NULLS NOT DISTINCT;
CREATE INDEX reading_organisation_id_read_at_id_idx ON reading (organisation_id, read_at, id);
ALTER TABLE reading ENABLE ROW LEVEL SECURITY;
ALTER TABLE reading FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON reading USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, DELETE ON reading TO lekboek_app;

ALTER TABLE organisation ADD COLUMN read_log_months integer NOT NULL DEFAULT 24;
