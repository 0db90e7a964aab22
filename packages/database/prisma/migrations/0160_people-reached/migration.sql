-- How far each message went is kept as the groups that it was for and how many of each it reached at least, in place of how
-- many each group held. The owner of the tables sees no row of any register otherwise.
ALTER TABLE incident_section NO FORCE ROW LEVEL SECURITY;
ALTER TABLE communication NO FORCE ROW LEVEL SECURITY;

-- Those for whom it was, of the groups as they were held; more than anybody counts where nobody knew how many.
CREATE FUNCTION pg_temp.parts(held jsonb) RETURNS TABLE (key text, most bigint, fewest bigint) LANGUAGE sql AS $$
  SELECT h ->> 'key', COALESCE((h ->> 'most')::bigint, 9007199254740991),
    COALESCE((h ->> 'least')::bigint, (h ->> 'most')::bigint, 0)
  FROM jsonb_array_elements(held) AS h
  WHERE (h ->> 'most') IS DISTINCT FROM '0'
$$;

-- Whom the facts no longer counted were taken to be among those whom it had reached.
CREATE FUNCTION pg_temp.reach(held jsonb, people bigint, is_short boolean) RETURNS jsonb LANGUAGE sql AS $$
  WITH all_parts AS (SELECT key, most, fewest FROM pg_temp.parts(held)),
    whole AS (SELECT COALESCE(sum(most), 0) AS most, COALESCE(sum(fewest), 0) AS fewest FROM all_parts),
    told AS (SELECT GREATEST(0, LEAST(people, most)) AS reached, fewest, most FROM whole)
  SELECT jsonb_build_object(
    'parts', COALESCE((SELECT jsonb_agg(jsonb_build_object('key', p.key,
      'reached', GREATEST(0, LEAST(p.most, told.reached - (told.most - p.most))))) FROM all_parts p), '[]'),
    'reached', told.reached, 'then', told.reached, 'isWhole', NOT is_short AND told.reached >= told.fewest)
  FROM told
$$;

UPDATE incident_section n SET content = jsonb_build_object(
    'droppedPeople', COALESCE(content -> 'droppedPeople', '0'),
    'leftPeople', COALESCE(content -> 'leftPeople', '0'),
    'together', NULL,
    'told', COALESCE((
      SELECT jsonb_agg(jsonb_build_object('id', t ->> 'id', 'reach', pg_temp.reach(t -> 'held',
        COALESCE(c.reached_count, 0) - COALESCE((t ->> 'gone')::bigint, 0), c.left_reason IS NOT NULL)))
      FROM jsonb_array_elements(n.content -> 'told') AS t
      JOIN communication c ON c.organisation_id = n.organisation_id AND c.id = (t ->> 'id')::uuid), '[]'),
    'spared', COALESCE((
      SELECT jsonb_agg(jsonb_build_object('group', g ->> 'group', 'areOthersReached', g ? 'others',
        'reach', pg_temp.reach(g -> 'held', (SELECT sum(most)::bigint FROM pg_temp.parts(g -> 'held')), false)))
      FROM jsonb_array_elements(n.content -> 'spared') AS g), '[]'))
  WHERE section = 'numbers' AND jsonb_typeof(content -> 'told') = 'array' AND jsonb_typeof(content -> 'spared') = 'array';

ALTER TABLE incident_section FORCE ROW LEVEL SECURITY;
ALTER TABLE communication FORCE ROW LEVEL SECURITY;
