-- Most suppliers are on no platform: an agreement with one of them bears its name and number itself. What a controller says of
-- one that is on it waits for that one's word, which confirms it or says that it does not work for it.
ALTER TABLE agreement ALTER COLUMN processor_id DROP NOT NULL;
ALTER TABLE agreement ADD COLUMN processor_name text;
ALTER TABLE agreement ADD COLUMN processor_kbo text;
ALTER TABLE agreement ADD COLUMN contact_email text;
ALTER TABLE agreement ADD COLUMN contact_language text NOT NULL DEFAULT 'nl';
ALTER TABLE agreement ADD COLUMN data_types text[] NOT NULL DEFAULT '{}';
ALTER TABLE agreement ADD COLUMN must_tell text;
ALTER TABLE agreement ADD COLUMN emergency_day jsonb;
ALTER TABLE agreement ADD COLUMN emergency_night jsonb;
ALTER TABLE agreement ADD COLUMN sub_processors jsonb NOT NULL DEFAULT '[]';
ALTER TABLE agreement ADD COLUMN confirmed_at timestamptz(3);
ALTER TABLE agreement ADD COLUMN objected_at timestamptz(3);
ALTER TABLE agreement ADD COLUMN objection text;
-- What stood in one field was a service, a number or an address; it stays what is reached by day.
UPDATE agreement SET emergency_day = jsonb_build_object(
  'name', CASE WHEN emergency_contact ~ '^[^@[:space:]]+@[^@[:space:]]+$' OR emergency_contact ~ '^[+0-9][0-9 ./()-]+$' THEN NULL ELSE emergency_contact END,
  'phone', CASE WHEN emergency_contact ~ '^[+0-9][0-9 ./()-]+$' THEN emergency_contact END,
  'email', CASE WHEN emergency_contact ~ '^[^@[:space:]]+@[^@[:space:]]+$' THEN emergency_contact END)
  WHERE emergency_contact IS NOT NULL;
UPDATE agreement SET confirmed_at = created_at;
ALTER TABLE agreement DROP COLUMN emergency_contact;
ALTER TABLE agreement ADD CONSTRAINT agreement_processor_check CHECK ((processor_id IS NULL) = (processor_name IS NOT NULL));
CREATE UNIQUE INDEX agreement_outside_key ON agreement (controller_id, lower(processor_name), service) WHERE processor_id IS NULL AND valid_until IS NULL;
