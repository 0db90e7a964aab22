-- Two dossiers of a register that look like the same thing; worked out when the later one came in. A hint, which may be dismissed.
CREATE TABLE likeness (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  earlier_id uuid NOT NULL,
  score integer NOT NULL,
  reasons text[] NOT NULL,
  found_at timestamptz(3) NOT NULL,
  dismissed_at timestamptz(3),
  dismissed_by_name text,
  CONSTRAINT likeness_pkey PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX likeness_organisation_id_incident_id_earlier_id_key ON likeness (organisation_id, incident_id, earlier_id);
CREATE INDEX likeness_organisation_id_earlier_id_idx ON likeness (organisation_id, earlier_id);
CREATE INDEX likeness_organisation_id_found_at_idx ON likeness (organisation_id, found_at);
ALTER TABLE likeness ADD CONSTRAINT likeness_organisation_id_incident_id_fkey FOREIGN KEY (organisation_id, incident_id) REFERENCES incident (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE likeness ADD CONSTRAINT likeness_organisation_id_earlier_id_fkey FOREIGN KEY (organisation_id, earlier_id) REFERENCES incident (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE likeness ENABLE ROW LEVEL SECURITY;
ALTER TABLE likeness FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON likeness USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE (dismissed_at, dismissed_by_name) ON likeness TO lekboek_app;
