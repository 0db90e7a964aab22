CREATE TABLE journal_head (
  organisation_id uuid NOT NULL,
  size bigint NOT NULL,
  CONSTRAINT journal_head_pkey PRIMARY KEY (organisation_id)
);
ALTER TABLE journal_head ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal_head FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON journal_head USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON journal_head TO lekboek_app;

CREATE TABLE journal_leaf (
  organisation_id uuid NOT NULL,
  sequence bigint NOT NULL,
  incident_id uuid,
  at timestamptz(3) NOT NULL,
  verb text NOT NULL,
  actor_id text NOT NULL,
  actor_name text NOT NULL,
  actor_role text NOT NULL,
  mandate_holder text,
  body text NOT NULL,
  leaf_hash bytea NOT NULL,
  CONSTRAINT journal_leaf_pkey PRIMARY KEY (organisation_id, sequence)
);
CREATE INDEX journal_leaf_organisation_id_incident_id_sequence_idx ON journal_leaf (organisation_id, incident_id, sequence);
ALTER TABLE journal_leaf ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal_leaf FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON journal_leaf USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT ON journal_leaf TO lekboek_app;
