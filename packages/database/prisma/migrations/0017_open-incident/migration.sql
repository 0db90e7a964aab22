-- The queue counts and sorts the open dossiers of hundreds of registers: from an index that holds nothing else.
CREATE INDEX incident_open_idx ON incident (organisation_id, due_at, id) INCLUDE (status) WHERE status IN ('reported', 'investigating', 'confirmed');
DROP INDEX incident_organisation_id_status_due_at_id_idx;
