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

-- Those of before stand in the journal, with every seal that was set or lifted.
ALTER TABLE journal_leaf NO FORCE ROW LEVEL SECURITY;
INSERT INTO former_number (organisation_id, year, sequence, incident_id, left_at)
SELECT l.organisation_id, p.parts[1]::integer, CASE WHEN p.parts[2] = 'S' THEN -(p.parts[3]::integer) ELSE p.parts[3]::integer END,
    l.incident_id, max(l.at)
  FROM journal_leaf l
 CROSS JOIN LATERAL (SELECT regexp_match(l.body::json #>> '{summary,reference,before}', '([1-9][0-9]{3})-(S?)([0-9]{3,9})$') AS parts) p
 WHERE l.verb IN ('incident.sealed', 'incident.unsealed') AND l.incident_id IS NOT NULL AND p.parts IS NOT NULL
 GROUP BY 1, 2, 3, 4;
ALTER TABLE journal_leaf FORCE ROW LEVEL SECURITY;

ALTER TABLE former_number ENABLE ROW LEVEL SECURITY;
ALTER TABLE former_number FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON former_number USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON former_number TO lekboek_app;
