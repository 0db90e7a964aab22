CREATE TABLE measure (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  text text NOT NULL,
  kind text NOT NULL,
  owner text NOT NULL,
  due_at timestamptz(3),
  done_at timestamptz(3),
  result text,
  created_at timestamptz(3) NOT NULL,
  created_by text NOT NULL,
  created_by_name text NOT NULL,
  CONSTRAINT measure_pkey PRIMARY KEY (organisation_id, id)
);
CREATE INDEX measure_organisation_id_incident_id_idx ON measure (organisation_id, incident_id);
ALTER TABLE measure ADD CONSTRAINT measure_organisation_id_incident_id_fkey FOREIGN KEY (organisation_id, incident_id) REFERENCES incident (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE measure ENABLE ROW LEVEL SECURITY;
ALTER TABLE measure FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON measure USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON measure TO lekboek_app;
