-- One push of templates as they were at that moment, and how it went with each organisation.
CREATE TABLE template_push (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  templates jsonb NOT NULL,
  pushed_at timestamptz(3) NOT NULL,
  pushed_by_name text NOT NULL,
  undone_at timestamptz(3),
  undone_by_name text,
  CONSTRAINT template_push_pkey PRIMARY KEY (organisation_id, id)
);
ALTER TABLE template_push ENABLE ROW LEVEL SECURITY;
ALTER TABLE template_push FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON template_push USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON template_push TO lekboek_app;

CREATE TABLE template_push_target (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  push_id uuid NOT NULL,
  member_id uuid NOT NULL,
  member_name text NOT NULL,
  outcomes jsonb,
  undo_outcomes jsonb,
  failed_at timestamptz(3),
  CONSTRAINT template_push_target_pkey PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX template_push_target_organisation_id_push_id_member_id_key ON template_push_target (organisation_id, push_id, member_id);
ALTER TABLE template_push_target ADD CONSTRAINT template_push_target_organisation_id_push_id_fkey FOREIGN KEY (organisation_id, push_id) REFERENCES template_push (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE template_push_target ENABLE ROW LEVEL SECURITY;
ALTER TABLE template_push_target FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON template_push_target USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON template_push_target TO lekboek_app;
