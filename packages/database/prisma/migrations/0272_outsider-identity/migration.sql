-- Who told something from outside, where they said so: sealed under the organisation's key, opened on a logged request alone, and erased on request.
CREATE TABLE outsider_identity (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  name bytea,
  contact bytea,
  erased_at timestamptz(3),
  erased_by text,
  erased_reason text,
  CONSTRAINT outsider_identity_pkey PRIMARY KEY (organisation_id, id)
);
ALTER TABLE outsider_identity ADD CONSTRAINT outsider_identity_organisation_id_id_fkey FOREIGN KEY (organisation_id, id) REFERENCES outsider_report (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE outsider_identity ADD CONSTRAINT outsider_identity_erased CHECK (erased_at IS NULL OR (name IS NULL AND contact IS NULL));
ALTER TABLE outsider_identity ENABLE ROW LEVEL SECURITY;
ALTER TABLE outsider_identity FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON outsider_identity USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE (name, contact, erased_at, erased_by, erased_reason) ON outsider_identity TO lekboek_app;
