ALTER TABLE membership ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE membership ADD COLUMN ended_by text;
