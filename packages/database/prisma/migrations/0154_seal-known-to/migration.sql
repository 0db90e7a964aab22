-- Whom a seal named when it was lifted: why it was there may name somebody who was kept out, and is for these alone from then
-- on. Null while it holds, and for those that were lifted before this was kept.
ALTER TABLE seal ADD COLUMN known_to text[];
