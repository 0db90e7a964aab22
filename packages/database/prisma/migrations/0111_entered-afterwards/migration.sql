-- Why a notification is recorded as sent before it was prepared here: which other way it went.
ALTER TABLE notification ADD COLUMN afterwards_reason text;
