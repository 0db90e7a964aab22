-- When hours of the law end, where any run: an own target that is past gives way to them in the order of lists. A repetition
-- of the duties, as due_at is; a dossier of before gets it with its next change and keeps its place until then.
ALTER TABLE incident ADD COLUMN law_due_at timestamptz(3);

-- What the queue is sorted by stands in the index that it reads.
DROP INDEX incident_open_idx;
CREATE INDEX incident_open_idx ON incident (organisation_id, due_at, id) INCLUDE (status, seen_by, due_kind, law_due_at) WHERE status IN ('reported', 'investigating', 'confirmed');
