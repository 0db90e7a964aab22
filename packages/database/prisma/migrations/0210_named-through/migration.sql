-- Through which ways in somebody was named in a sealed dossier: the naming holds as long as one of these very ways stands, whatever
-- other way remains or comes later.
ALTER TABLE named_person ADD COLUMN via text[] NOT NULL DEFAULT '{}';
GRANT UPDATE (via) ON named_person TO lekboek_app;

-- Those of before keep what stands now and stood when they were named; where the register passed since, what they had at the old
-- organisation until that day and at the new one from that day on. Whose way in is gone is named no longer.
ALTER TABLE named_person NO FORCE ROW LEVEL SECURITY;
ALTER TABLE incident NO FORCE ROW LEVEL SECURITY;
WITH way AS (
  SELECT m.organisation_id AS house, m.user_id, right(m.id::text, 12) || '-' || (extract(epoch FROM m.valid_from) * 1000)::bigint AS key,
      m.valid_from AS since, m.valid_until AS until
    FROM membership m WHERE m.role IN ('dpo', 'decider', 'auditor', 'handler')
  UNION ALL
  SELECT x.organisation_id, x.user_id, right(x.id::text, 12) || '-' || (extract(epoch FROM x.valid_from) * 1000)::bigint,
      x.valid_from, LEAST(x.valid_until, x.revoked_at)
    FROM deputy x
  UNION ALL
  SELECT d.client_id, t.user_id, right(encode(sha256(convert_to(d.id::text || t.user_id, 'UTF8')), 'hex'), 12) || '-' || (extract(epoch FROM t.created_at) * 1000)::bigint,
      GREATEST(d.valid_from, t.created_at), LEAST(d.valid_until, d.revoked_at)
    FROM mandate d JOIN mandate_assignment t ON t.mandate_id = d.id WHERE d.scope IN ('dpo', 'read')
), held AS (
  SELECT n.organisation_id, n.incident_id, n.user_id, array_agg(w.key ORDER BY w.since, w.key) AS keys
    FROM named_person n
    LEFT JOIN inheritance i ON i.register_id = n.organisation_id AND i.valid_from <= now() AND (i.valid_until IS NULL OR i.valid_until > now())
    JOIN way w ON w.user_id = n.user_id AND w.house = COALESCE(i.heir_id, n.organisation_id)
      AND w.since <= GREATEST(n.named_at, i.valid_from) AND (w.until IS NULL OR w.until > now())
   WHERE i.heir_id IS NULL OR n.named_at >= i.valid_from OR EXISTS (
     SELECT 1 FROM way o WHERE o.user_id = n.user_id AND o.house = n.organisation_id
       AND o.since <= n.named_at AND (o.until IS NULL OR o.until >= i.valid_from))
   GROUP BY n.organisation_id, n.incident_id, n.user_id
)
UPDATE named_person n SET via = held.keys[1:4] FROM held
  WHERE n.organisation_id = held.organisation_id AND n.incident_id = held.incident_id AND n.user_id = held.user_id;
DELETE FROM named_person WHERE via = '{}';
-- Under the person's own id stands from now on alone what was opened in need, with its end.
UPDATE incident i SET seen_by =
    COALESCE((SELECT jsonb_object_agg(s.key, s.value) FROM jsonb_each_text(i.seen_by) s WHERE s.key = 'system' OR s.value < '9999'), '{}')
    || COALESCE((SELECT jsonb_object_agg(k.key, '') FROM named_person n, unnest(n.via) AS k (key)
      WHERE n.organisation_id = i.organisation_id AND n.incident_id = i.id), '{}')
  WHERE i.seen_by IS NOT NULL;
ALTER TABLE incident FORCE ROW LEVEL SECURITY;
ALTER TABLE named_person FORCE ROW LEVEL SECURITY;

DROP POLICY register ON incident;
CREATE POLICY register ON incident FOR SELECT TO lekboek_app USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid AND (seen_by IS NULL OR ((seen_by ->> current_setting('app.person', true)) COLLATE "C") > current_setting('app.at', true) OR seen_by ?| string_to_array(current_setting('app.ways', true), ',')));
DROP POLICY registers ON incident;
CREATE POLICY registers ON incident FOR SELECT TO lekboek_across USING (organisation_id = ANY (NULLIF(current_setting('app.organisations', true), '')::uuid[]) AND (seen_by IS NULL OR ((seen_by ->> current_setting('app.person', true)) COLLATE "C") > current_setting('app.at', true) OR seen_by ?| string_to_array(current_setting('app.ways', true), ',')));
DROP POLICY register_update ON incident;
CREATE POLICY register_update ON incident FOR UPDATE USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid AND (seen_by IS NULL OR ((seen_by ->> current_setting('app.person', true)) COLLATE "C") > current_setting('app.at', true) OR seen_by ?| string_to_array(current_setting('app.ways', true), ','))) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
