-- Of a set of codes that is kept under argon2id; null for one that was given before, which stays good until another comes.
ALTER TABLE recovery_code ADD COLUMN salt text;
