/** Ids of the files of a breach (`b`) for all, as they stand now. */
export const commonFiles = (b: string) =>
  `COALESCE((SELECT array_agg(f.id ORDER BY f.id) FROM attachment f WHERE f.organisation_id = ${b}.organisation_id
    AND f.breach_id = ${b}.id AND f.removed_at IS NULL), '{}')`

/** `{"files": […]}`, ids of the files of a delivery (`d`) for its controller alone; null where it has none. */
export const ownFiles = (d: string) =>
  `(SELECT jsonb_build_object('files', jsonb_agg(f.id ORDER BY f.id)) FROM attachment f WHERE f.organisation_id = ${d}.organisation_id
    AND f.delivery_id = ${d}.id AND f.removed_at IS NULL HAVING count(*) > 0)`

/** The first version with which a processor's file (`a`) left; null while it did not, and for every other file. */
export const sentWith = (a: string) => `(CASE
  WHEN ${a}.breach_id IS NOT NULL THEN (SELECT min(v.number) FROM breach_version v WHERE v.organisation_id = ${a}.organisation_id
    AND v.breach_id = ${a}.breach_id AND ${a}.id = ANY (v.files) AND EXISTS (SELECT 1 FROM dispatch x
      WHERE x.organisation_id = v.organisation_id AND x.breach_id = v.breach_id AND x.version_number = v.number AND x.left_at IS NOT NULL))
  WHEN ${a}.delivery_id IS NOT NULL THEN (SELECT min(x.version_number) FROM dispatch x WHERE x.organisation_id = ${a}.organisation_id
    AND x.delivery_id = ${a}.delivery_id AND x.own -> 'files' ? ${a}.id::text AND x.left_at IS NOT NULL)
  END)`

/** Whether a processor withdrew the report with which a file (`a`) came: it is kept, and given out on a request alone that leaves its trace. */
export const isOfWithdrawn = (a: string) =>
  `(${a}.received_version_id IS NOT NULL AND EXISTS (SELECT 1 FROM received_version w WHERE w.organisation_id = ${a}.organisation_id
    AND w.report_id = ${a}.report_id AND w.kind = 'withdrawal'))`
