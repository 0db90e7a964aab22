-- By which ways those were told whom a message had not reached; none where nobody said so.
ALTER TABLE communication ADD COLUMN rest_channels text[] NOT NULL DEFAULT '{}';
