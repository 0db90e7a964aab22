CREATE TABLE register_counter (
  organisation_id uuid NOT NULL,
  kind text NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL,
  CONSTRAINT register_counter_pkey PRIMARY KEY (organisation_id, kind, year)
);
ALTER TABLE register_counter ENABLE ROW LEVEL SECURITY;
ALTER TABLE register_counter FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON register_counter USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON register_counter TO lekboek_app;

CREATE TABLE incident (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  year integer NOT NULL,
  sequence integer NOT NULL,
  reference text NOT NULL,
  title text NOT NULL,
  status text NOT NULL,
  source text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  incident_type text,
  processor_name text,
  contract_term_hours integer,
  rule_set_id text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  created_by text NOT NULL,
  reported_at timestamptz(3) NOT NULL,
  occurred_at timestamptz(3),
  detected_at timestamptz(3),
  aware_at timestamptz(3),
  decided_at timestamptz(3),
  notified_at timestamptz(3),
  told_at timestamptz(3),
  closed_at timestamptz(3),
  dismissed_at timestamptz(3),
  dismissed_reason text,
  due_at timestamptz(3),
  due_kind text,
  next_step text NOT NULL,
  people_count integer,
  risk text,
  authority_choice text,
  people_choice text,
  description text,
  delivery_id uuid,
  CONSTRAINT incident_pkey PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX incident_organisation_id_year_sequence_key ON incident (organisation_id, year, sequence);
CREATE UNIQUE INDEX incident_organisation_id_delivery_id_key ON incident (organisation_id, delivery_id);
CREATE INDEX incident_organisation_id_reported_at_id_idx ON incident (organisation_id, reported_at, id);
CREATE INDEX incident_organisation_id_status_reported_at_idx ON incident (organisation_id, status, reported_at);
CREATE INDEX incident_organisation_id_status_due_at_id_idx ON incident (organisation_id, status, due_at, id);
CREATE INDEX incident_organisation_id_due_at_idx ON incident (organisation_id, due_at);
ALTER TABLE incident ENABLE ROW LEVEL SECURITY;
ALTER TABLE incident FORCE ROW LEVEL SECURITY;
CREATE POLICY register_insert ON incident FOR INSERT WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
CREATE POLICY register_update ON incident FOR UPDATE USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
-- One comparison for one register and for many: two policies, or an OR, would be tested row by row and not through the index.
CREATE POLICY registers ON incident FOR SELECT USING (organisation_id = ANY (COALESCE(NULLIF(current_setting('app.organisations', true), ''), '{' || NULLIF(current_setting('app.organisation', true), '') || '}')::uuid[]));
GRANT SELECT, INSERT, UPDATE ON incident TO lekboek_app;

CREATE TABLE incident_section (
  organisation_id uuid NOT NULL,
  incident_id uuid NOT NULL,
  section text NOT NULL,
  version integer NOT NULL,
  content jsonb NOT NULL,
  changed_at timestamptz(3) NOT NULL,
  changed_by text NOT NULL,
  CONSTRAINT incident_section_pkey PRIMARY KEY (organisation_id, incident_id, section)
);
ALTER TABLE incident_section ADD CONSTRAINT incident_section_organisation_id_incident_id_fkey FOREIGN KEY (organisation_id, incident_id) REFERENCES incident (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE incident_section ENABLE ROW LEVEL SECURITY;
ALTER TABLE incident_section FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON incident_section USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON incident_section TO lekboek_app;

CREATE TABLE handler (
  organisation_id uuid NOT NULL,
  incident_id uuid NOT NULL,
  user_id text NOT NULL,
  user_name text NOT NULL,
  assigned_by text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT handler_pkey PRIMARY KEY (organisation_id, incident_id, user_id)
);
ALTER TABLE handler ADD CONSTRAINT handler_organisation_id_incident_id_fkey FOREIGN KEY (organisation_id, incident_id) REFERENCES incident (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE handler ENABLE ROW LEVEL SECURITY;
ALTER TABLE handler FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON handler USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON handler TO lekboek_app;
