CREATE TABLE duty (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  kind text NOT NULL,
  state text NOT NULL,
  triggered_at timestamptz(3) NOT NULL,
  due_at timestamptz(3),
  met_at timestamptz(3),
  rule_id text NOT NULL,
  source text NOT NULL,
  CONSTRAINT duty_pkey PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX duty_organisation_id_incident_id_kind_key ON duty (organisation_id, incident_id, kind);
CREATE INDEX duty_organisation_id_state_due_at_idx ON duty (organisation_id, state, due_at);
ALTER TABLE duty ADD CONSTRAINT duty_organisation_id_incident_id_fkey FOREIGN KEY (organisation_id, incident_id) REFERENCES incident (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE duty ENABLE ROW LEVEL SECURITY;
ALTER TABLE duty FORCE ROW LEVEL SECURITY;
CREATE POLICY register_insert ON duty FOR INSERT WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
CREATE POLICY register_update ON duty FOR UPDATE USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
-- One comparison for one register and for many: two policies, or an OR, would be tested row by row and not through the index.
CREATE POLICY registers ON duty FOR SELECT USING (organisation_id = ANY (COALESCE(NULLIF(current_setting('app.organisations', true), ''), '{' || NULLIF(current_setting('app.organisation', true), '') || '}')::uuid[]));
GRANT SELECT, INSERT, UPDATE ON duty TO lekboek_app;
