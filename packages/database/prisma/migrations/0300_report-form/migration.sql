-- What kind of thing a member of staff reports, and what they answered to the questions of that kind.
ALTER TABLE report ADD COLUMN kind text;
ALTER TABLE report ADD COLUMN answers jsonb;
-- The id that the reporter's device gave what it sends: sent once more it is the same report.
ALTER TABLE report ADD COLUMN submission_id uuid;
-- When it was written on a device that had no network then, by the clock of that device.
ALTER TABLE report ADD COLUMN written_at timestamptz(3);
-- By person too: what one person's device sends cannot meet what another's sent.
CREATE UNIQUE INDEX report_organisation_id_reporter_id_submission_id_key ON report (organisation_id, reporter_id, submission_id);
