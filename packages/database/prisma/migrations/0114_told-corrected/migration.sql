-- A message that reached others than every one before it. What is recorded of a telling or of a sending can be corrected or
-- taken back, with the reason and who gave it.
ALTER TABLE communication ADD COLUMN is_to_others boolean NOT NULL DEFAULT false;
ALTER TABLE communication ADD COLUMN corrected_at timestamptz(3);
ALTER TABLE communication ADD COLUMN corrected_by_name text;
ALTER TABLE communication ADD COLUMN correction_reason text;
ALTER TABLE notification ADD COLUMN corrected_at timestamptz(3);
ALTER TABLE notification ADD COLUMN corrected_by_name text;
ALTER TABLE notification ADD COLUMN correction_reason text;
-- What a notification said of the risk and of the kinds of data. Empty for what was prepared before this was kept.
ALTER TABLE notification ADD COLUMN said_risk text;
ALTER TABLE notification ADD COLUMN said_types text[];
