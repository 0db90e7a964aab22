-- Two who change one agreement at once: the second one sees what the first one made of it.
ALTER TABLE agreement ADD COLUMN version integer NOT NULL DEFAULT 1;
