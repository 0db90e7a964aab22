-- What an umbrella keeps ready for its organisations: a checklist, the text of a message, a setting.
CREATE TABLE template (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  kind text NOT NULL,
  name text NOT NULL,
  content jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL,
  changed_at timestamptz(3) NOT NULL,
  changed_by_name text NOT NULL,
  retired_at timestamptz(3),
  CONSTRAINT template_pkey PRIMARY KEY (organisation_id, id)
);
ALTER TABLE template ENABLE ROW LEVEL SECURITY;
ALTER TABLE template FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON template USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON template TO lekboek_app;
