-- Under which numbers a dossier stood before its seal was set or lifted: whoever has one in a file or a letter finds it again.
CREATE TABLE former_number (
  organisation_id uuid NOT NULL,
  year integer NOT NULL,
  sequence integer NOT NULL,
  incident_id uuid NOT NULL,
  left_at timestamptz(3) NOT NULL,
  CONSTRAINT former_number_pkey PRIMARY KEY (organisation_id, year, sequence, incident_id)
);
ALTER TABLE former_number ADD CONSTRAINT former_number_organisation_id_incident_id_fkey FOREIGN KEY (organisation_id, incident_id) REFERENCES incident (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE INDEX former_number_organisation_id_incident_id_idx ON former_number (organisation_id, incident_id);

-- Of those of before the last one is known, which stands beside the dossier.
ALTER TABLE incident NO FORCE ROW LEVEL SECURITY;
ALTER TABLE seal NO FORCE ROW LEVEL SECURITY;
INSERT INTO former_number (organisation_id, year, sequence, incident_id, left_at)
SELECT i.organisation_id, p.parts[1]::integer, CASE WHEN p.parts[2] = 'S' THEN -(p.parts[3]::integer) ELSE p.parts[3]::integer END, i.id,
    (SELECT max(COALESCE(s.lifted_at, s.sealed_at)) FROM seal s WHERE s.organisation_id = i.organisation_id AND s.incident_id = i.id)
  FROM incident i CROSS JOIN LATERAL (SELECT regexp_match(i.former_reference, '([1-9][0-9]{3})-(S?)([0-9]{3,9})$') AS parts) p
 WHERE p.parts IS NOT NULL AND EXISTS (SELECT 1 FROM seal s WHERE s.organisation_id = i.organisation_id AND s.incident_id = i.id);
ALTER TABLE seal FORCE ROW LEVEL SECURITY;
ALTER TABLE incident FORCE ROW LEVEL SECURITY;

ALTER TABLE former_number ENABLE ROW LEVEL SECURITY;
ALTER TABLE former_number FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON former_number USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON former_number TO lekboek_app;
