CREATE TABLE notification (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  authority text NOT NULL,
  phase text NOT NULL,
  content jsonb NOT NULL,
  prepared_at timestamptz(3) NOT NULL,
  prepared_by text NOT NULL,
  prepared_by_name text NOT NULL,
  is_late boolean NOT NULL,
  late_reason text,
  withdrawal_reason text,
  sent_at timestamptz(3),
  channel text,
  receipt text,
  sent_by text,
  sent_by_name text,
  CONSTRAINT notification_pkey PRIMARY KEY (organisation_id, id)
);
CREATE INDEX notification_organisation_id_incident_id_idx ON notification (organisation_id, incident_id);
ALTER TABLE notification ADD CONSTRAINT notification_organisation_id_incident_id_fkey FOREIGN KEY (organisation_id, incident_id) REFERENCES incident (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE notification ENABLE ROW LEVEL SECURITY;
ALTER TABLE notification FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON notification USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON notification TO lekboek_app;
