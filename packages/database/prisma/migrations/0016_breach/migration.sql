CREATE TABLE breach (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  year integer NOT NULL,
  sequence integer NOT NULL,
  number text NOT NULL,
  title text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  aware_at timestamptz(3) NOT NULL,
  occurred_from_at timestamptz(3),
  occurred_to_at timestamptz(3),
  description text NOT NULL,
  data_types text[] NOT NULL,
  measures text NOT NULL,
  systems text,
  contact text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  created_by text NOT NULL,
  CONSTRAINT breach_pkey PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX breach_organisation_id_year_sequence_key ON breach (organisation_id, year, sequence);
ALTER TABLE breach ENABLE ROW LEVEL SECURITY;
ALTER TABLE breach FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON breach USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON breach TO lekboek_app;

CREATE TABLE delivery (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  breach_id uuid NOT NULL,
  controller_id uuid NOT NULL,
  controller_name text NOT NULL,
  state text NOT NULL,
  term_hours integer,
  due_at timestamptz(3),
  people_count integer,
  note text,
  sent_at timestamptz(3) NOT NULL,
  delivered_at timestamptz(3),
  receipt_confirmed_at timestamptz(3),
  CONSTRAINT delivery_pkey PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX delivery_organisation_id_breach_id_controller_id_key ON delivery (organisation_id, breach_id, controller_id);
ALTER TABLE delivery ADD CONSTRAINT delivery_organisation_id_breach_id_fkey FOREIGN KEY (organisation_id, breach_id) REFERENCES breach (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE delivery ENABLE ROW LEVEL SECURITY;
ALTER TABLE delivery FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON delivery USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON delivery TO lekboek_app;
