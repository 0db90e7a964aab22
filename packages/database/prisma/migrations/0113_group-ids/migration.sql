-- Groups of people get an id each: messages and grounds know them by it, and names are for people. The owner of the tables
-- sees no row of any register otherwise.
ALTER TABLE incident_section NO FORCE ROW LEVEL SECURITY;
ALTER TABLE communication NO FORCE ROW LEVEL SECURITY;
ALTER TABLE assessment NO FORCE ROW LEVEL SECURITY;

UPDATE incident_section SET content = jsonb_set(content, '{groups}', (
    SELECT jsonb_agg(g || jsonb_build_object('id', 'g' || n, 'from', NULL) ORDER BY n)
    FROM jsonb_array_elements(content -> 'groups') WITH ORDINALITY AS one (g, n)))
  WHERE section = 'people' AND jsonb_typeof(content -> 'groups') = 'array' AND jsonb_array_length(content -> 'groups') > 0;

-- What was known by a name, or by a place while a group had none, is known by the id. A name of a group that was gone by then stays to be read.
CREATE FUNCTION pg_temp.group_id(key text, people jsonb) RETURNS text LANGUAGE sql AS $$
  SELECT CASE WHEN key = '*' THEN key ELSE COALESCE((
    SELECT g ->> 'id' FROM jsonb_array_elements(CASE jsonb_typeof(people -> 'groups') WHEN 'array' THEN people -> 'groups' ELSE '[]' END) WITH ORDINALITY AS one (g, n)
    WHERE normalize(g ->> 'name', NFC) = normalize(key, NFC) OR (COALESCE(g ->> 'name', '') = '' AND key = '#' || n)
    ORDER BY n LIMIT 1), '~' || key) END
$$;

UPDATE communication SET groups = ARRAY(
    SELECT DISTINCT pg_temp.group_id(key, (
      SELECT content FROM incident_section s
      WHERE s.organisation_id = communication.organisation_id AND s.incident_id = communication.incident_id AND s.section = 'people'))
    FROM unnest(groups) AS key)
  WHERE cardinality(groups) > 0;

-- What was recorded while the risk was held to be high, whoever decides recorded.
UPDATE incident_section u SET content = jsonb_set(content, '{grounds}', (
    SELECT jsonb_agg(g || jsonb_build_object(
      'group', pg_temp.group_id(g ->> 'group', (
        SELECT content FROM incident_section s
        WHERE s.organisation_id = u.organisation_id AND s.incident_id = u.incident_id AND s.section = 'people')),
      'isDecided', COALESCE((
        SELECT a.risk = 'high' FROM assessment a
        WHERE a.organisation_id = u.organisation_id AND a.incident_id = u.incident_id AND a.assessed_at <= u.changed_at
        ORDER BY a.assessed_at DESC LIMIT 1), false)) ORDER BY n)
    FROM jsonb_array_elements(content -> 'grounds') WITH ORDINALITY AS one (g, n)))
  WHERE section = 'untold' AND jsonb_typeof(content -> 'grounds') = 'array' AND jsonb_array_length(content -> 'grounds') > 0;

ALTER TABLE incident_section FORCE ROW LEVEL SECURITY;
ALTER TABLE communication FORCE ROW LEVEL SECURITY;
ALTER TABLE assessment FORCE ROW LEVEL SECURITY;
