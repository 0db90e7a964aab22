-- A message that did not reach everybody of its group: why, by when the others will be told, and when they last were.
ALTER TABLE communication ADD COLUMN left_reason text;
ALTER TABLE communication ADD COLUMN left_due_at timestamptz(3);
ALTER TABLE communication ADD COLUMN rest_told_at timestamptz(3);
