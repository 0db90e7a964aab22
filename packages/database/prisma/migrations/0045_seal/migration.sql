-- Whom a sealed dossier shows itself to, by the person's id, and until when; null for a dossier that is not sealed.
-- Instants are texts of one form in UTC, so that the policy compares a column with settings and nothing else.
ALTER TABLE incident ADD COLUMN seen_by jsonb;
-- The number under which a dossier stood before it was sealed.
ALTER TABLE incident ADD COLUMN former_reference text;

-- Who opens the register and is not named does not see the row. In the register's own policies, not in a narrowing one beside
-- them: that would be asked first, and the list of registers then read for every row instead of through the index.
DROP POLICY registers ON incident;
CREATE POLICY registers ON incident FOR SELECT USING (organisation_id = ANY (COALESCE(NULLIF(current_setting('app.organisations', true), ''), '{' || NULLIF(current_setting('app.organisation', true), '') || '}')::uuid[]) AND (seen_by IS NULL OR ((seen_by ->> current_setting('app.person', true)) COLLATE "C") > current_setting('app.at', true)));
DROP POLICY register_update ON incident;
CREATE POLICY register_update ON incident FOR UPDATE USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid AND (seen_by IS NULL OR ((seen_by ->> current_setting('app.person', true)) COLLATE "C") > current_setting('app.at', true))) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);

-- The policy's column stands in the index too: without it the queue would look every open dossier up.
DROP INDEX incident_open_idx;
CREATE INDEX incident_open_idx ON incident (organisation_id, due_at, id) INCLUDE (status, seen_by) WHERE status IN ('reported', 'investigating', 'confirmed');

-- What its reporter goes on reading of a report whose dossier was sealed: where it stood then.
ALTER TABLE report ADD COLUMN status_when_sealed text;
GRANT UPDATE (status_when_sealed) ON report TO lekboek_app;

CREATE TABLE seal (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  reason text NOT NULL,
  sealed_at timestamptz(3) NOT NULL,
  sealed_by text NOT NULL,
  sealed_by_name text NOT NULL,
  lifted_at timestamptz(3),
  lifted_by text,
  lifted_by_name text,
  lifted_reason text,
  CONSTRAINT seal_pkey PRIMARY KEY (organisation_id, id)
);
ALTER TABLE seal ADD CONSTRAINT seal_organisation_id_incident_id_fkey FOREIGN KEY (organisation_id, incident_id) REFERENCES incident (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE INDEX seal_organisation_id_incident_id_idx ON seal (organisation_id, incident_id);
ALTER TABLE seal ENABLE ROW LEVEL SECURITY;
ALTER TABLE seal FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON seal USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON seal TO lekboek_app;

CREATE TABLE named_person (
  organisation_id uuid NOT NULL,
  incident_id uuid NOT NULL,
  user_id text NOT NULL,
  user_name text NOT NULL,
  named_by text NOT NULL,
  named_at timestamptz(3) NOT NULL,
  CONSTRAINT named_person_pkey PRIMARY KEY (organisation_id, incident_id, user_id)
);
ALTER TABLE named_person ADD CONSTRAINT named_person_organisation_id_incident_id_fkey FOREIGN KEY (organisation_id, incident_id) REFERENCES incident (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE named_person ENABLE ROW LEVEL SECURITY;
ALTER TABLE named_person FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON named_person USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, DELETE ON named_person TO lekboek_app;

-- Numbers that sealed dossiers left behind: the next dossier takes them, so that the register shows no gap.
CREATE TABLE vacant_number (
  organisation_id uuid NOT NULL,
  year integer NOT NULL,
  sequence integer NOT NULL,
  CONSTRAINT vacant_number_pkey PRIMARY KEY (organisation_id, year, sequence)
);
ALTER TABLE vacant_number ENABLE ROW LEVEL SECURITY;
ALTER TABLE vacant_number FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON vacant_number USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, DELETE ON vacant_number TO lekboek_app;
