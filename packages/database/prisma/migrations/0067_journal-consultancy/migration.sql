-- Under whose mandate an act was done, by id: a consultancy's name changes, and two consultancies may serve one client.
-- Beside the leaf and not in it: what the journal proves stays the text of the body.
ALTER TABLE journal_leaf ADD COLUMN consultancy_id uuid;
CREATE INDEX journal_leaf_consultancy_idx ON journal_leaf (organisation_id, consultancy_id, at) WHERE consultancy_id IS NOT NULL;
