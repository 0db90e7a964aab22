-- Whether the provisional clock counts from a hint alone, from which no hours of the law run. Only the rules know; a dossier
-- of before gets it with its next change, as it got the clock.
ALTER TABLE incident ADD COLUMN is_hint boolean NOT NULL DEFAULT false;
