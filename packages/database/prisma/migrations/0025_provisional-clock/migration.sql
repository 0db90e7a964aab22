-- While awareness is not fixed: the instant to which the times point, and when the authority's hours from there end.
-- A repetition for lists, no duty. A dossier of before gets it with its next change: only the rules know the instant.
ALTER TABLE incident ADD COLUMN proposed_aware_at timestamptz(3);
ALTER TABLE incident ADD COLUMN provisional_due_at timestamptz(3);
