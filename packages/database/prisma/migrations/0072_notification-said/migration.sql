-- What a notification said of awareness and of the number of people: where the dossier says otherwise since, the authority
-- gets a follow-up. Empty for what was prepared before this was kept.
ALTER TABLE notification ADD COLUMN said_aware_at timestamptz(3);
ALTER TABLE notification ADD COLUMN said_people bigint;
