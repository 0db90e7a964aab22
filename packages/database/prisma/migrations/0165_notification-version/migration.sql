-- Two who correct what was recorded of one sending at once must not both win: the later one sees what stands.
ALTER TABLE notification ADD COLUMN version integer NOT NULL DEFAULT 1;
