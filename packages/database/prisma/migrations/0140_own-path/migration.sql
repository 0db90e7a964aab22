-- Whether the organisation itself chose a path, and not the operator: it may do so a few times a year alone.
ALTER TABLE identifier ADD COLUMN is_own_choice boolean NOT NULL DEFAULT false;
