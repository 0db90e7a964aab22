-- Other laws and contracts under which an organisation owes something when data leak.
ALTER TABLE organisation ADD COLUMN regimes text[] NOT NULL DEFAULT '{}';
ALTER TABLE organisation ADD COLUMN own_duties jsonb NOT NULL DEFAULT '[]';
ALTER TABLE organisation ADD COLUMN settings_version integer NOT NULL DEFAULT 1;
-- A dossier may hold several duties of one kind: the key tells them apart.
ALTER TABLE duty ADD COLUMN key text;
ALTER TABLE duty ADD COLUMN name text;
ALTER TABLE duty ADD COLUMN recipient text;
ALTER TABLE duty ADD COLUMN certainty text;
-- The owner would see no row of any register: for this one statement its own policy does not hold for it.
ALTER TABLE duty NO FORCE ROW LEVEL SECURITY;
UPDATE duty SET key = kind, certainty = 'S' WHERE organisation_id IS NOT NULL;
ALTER TABLE duty FORCE ROW LEVEL SECURITY;
ALTER TABLE duty ALTER COLUMN key SET NOT NULL;
CREATE UNIQUE INDEX duty_organisation_id_incident_id_key_key ON duty (organisation_id, incident_id, key);
DROP INDEX duty_organisation_id_incident_id_kind_key;
