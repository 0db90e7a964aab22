-- Two of these together open a sealed dossier in need.
CREATE TABLE key_holder (
  organisation_id uuid NOT NULL,
  user_id text NOT NULL,
  appointed_by text NOT NULL,
  appointed_at timestamptz(3) NOT NULL,
  CONSTRAINT key_holder_pkey PRIMARY KEY (organisation_id, user_id)
);
ALTER TABLE key_holder ENABLE ROW LEVEL SECURITY;
ALTER TABLE key_holder FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON key_holder USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, DELETE ON key_holder TO lekboek_app;

-- The number is what was asked for, whether a dossier has it or not: asking tells nobody that there is one.
CREATE TABLE break_glass (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  number text NOT NULL,
  reason text NOT NULL,
  asked_at timestamptz(3) NOT NULL,
  asked_by text NOT NULL,
  asked_by_name text NOT NULL,
  withdrawn_at timestamptz(3),
  confirmed_at timestamptz(3),
  confirmed_by text,
  confirmed_by_name text,
  open_until timestamptz(3),
  incident_id uuid,
  CONSTRAINT break_glass_pkey PRIMARY KEY (organisation_id, id)
);
ALTER TABLE break_glass ADD CONSTRAINT break_glass_organisation_id_incident_id_fkey FOREIGN KEY (organisation_id, incident_id) REFERENCES incident (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE INDEX break_glass_organisation_id_asked_at_idx ON break_glass (organisation_id, asked_at);
CREATE INDEX break_glass_organisation_id_incident_id_idx ON break_glass (organisation_id, incident_id);
ALTER TABLE break_glass ENABLE ROW LEVEL SECURITY;
ALTER TABLE break_glass FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON break_glass USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON break_glass TO lekboek_app;

ALTER TABLE incident ADD COLUMN glass_until timestamptz(3);
ALTER TABLE organisation ADD COLUMN break_glass_hours integer NOT NULL DEFAULT 24;
