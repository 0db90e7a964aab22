-- Whoever is asked to stand behind what another one said may also say no, and why: nothing of it is in force then.
ALTER TABLE identity_provider ADD COLUMN refused_at timestamptz(3);
ALTER TABLE identity_provider ADD COLUMN refused_by_name text;
ALTER TABLE identity_provider ADD COLUMN refusal_reason text;
ALTER TABLE api_token ADD COLUMN refusal_reason text;
ALTER TABLE merger ADD COLUMN refusal_reason text;
