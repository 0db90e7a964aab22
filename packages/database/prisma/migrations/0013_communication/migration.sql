CREATE TABLE communication (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  audience text NOT NULL,
  language text NOT NULL,
  subject text NOT NULL,
  what_happened text NOT NULL,
  consequences text NOT NULL,
  measures text NOT NULL,
  advice text NOT NULL,
  contact text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  created_by text NOT NULL,
  created_by_name text NOT NULL,
  told_at timestamptz(3),
  channel text,
  reached_count integer,
  recorded_by text,
  recorded_by_name text,
  CONSTRAINT communication_pkey PRIMARY KEY (organisation_id, id)
);
CREATE INDEX communication_organisation_id_incident_id_idx ON communication (organisation_id, incident_id);
ALTER TABLE communication ADD CONSTRAINT communication_organisation_id_incident_id_fkey FOREIGN KEY (organisation_id, incident_id) REFERENCES incident (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE communication ENABLE ROW LEVEL SECURITY;
ALTER TABLE communication FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON communication USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON communication TO lekboek_app;
