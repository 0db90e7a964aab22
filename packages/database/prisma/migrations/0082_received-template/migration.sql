-- What an organisation got from its umbrella, what it made of it, and what was there before each push.
CREATE TABLE received_template (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  umbrella_id uuid NOT NULL,
  umbrella_name text NOT NULL,
  template_id uuid NOT NULL,
  template_version integer NOT NULL,
  push_id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  content jsonb NOT NULL,
  own_content jsonb,
  is_off boolean NOT NULL DEFAULT false,
  replaced jsonb,
  history jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  received_at timestamptz(3) NOT NULL,
  changed_at timestamptz(3),
  changed_by_name text,
  CONSTRAINT received_template_pkey PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX received_template_organisation_id_umbrella_id_template_id_key ON received_template (organisation_id, umbrella_id, template_id);
ALTER TABLE received_template ENABLE ROW LEVEL SECURITY;
ALTER TABLE received_template FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON received_template USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON received_template TO lekboek_app;

-- Which step of a received checklist a measure was taken over from; each step becomes one measure at most.
ALTER TABLE measure ADD COLUMN template_step uuid;
CREATE UNIQUE INDEX measure_organisation_id_incident_id_template_step_key ON measure (organisation_id, incident_id, template_step);

ALTER TABLE organisation ADD COLUMN receives_templates boolean NOT NULL DEFAULT true;
-- Settings that its own people chose: no umbrella changes those.
ALTER TABLE organisation ADD COLUMN chosen_settings text[] NOT NULL DEFAULT '{}';
UPDATE organisation SET chosen_settings = array_remove(ARRAY[CASE WHEN read_log_months <> 24 THEN 'readLogMonths' END, CASE WHEN second_factor <> 'readers' THEN 'secondFactor' END], NULL) WHERE read_log_months <> 24 OR second_factor <> 'readers';
