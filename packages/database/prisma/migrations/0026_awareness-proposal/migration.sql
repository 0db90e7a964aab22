-- The instant that was proposed when awareness was fixed: what points to an earlier one since then, came in later.
ALTER TABLE awareness ADD COLUMN proposed_at timestamptz(3);
