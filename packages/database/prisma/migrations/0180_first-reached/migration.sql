-- How many a message reached before the others were told by themselves, and why it had not reached those: none where nobody was
-- told apart, or where it was not kept.
ALTER TABLE communication ADD COLUMN first_reached_count integer;
ALTER TABLE communication ADD COLUMN first_left_reason text;
