-- What a controller asks a supplier that has no account, and what that one answers through its link. The link itself is
-- shared: whoever follows it names no register.
CREATE TABLE supplier_link (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  nonce text NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  CONSTRAINT supplier_link_pkey PRIMARY KEY (id)
);
ALTER TABLE supplier_link ADD CONSTRAINT supplier_link_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
GRANT SELECT, INSERT, UPDATE ON supplier_link TO lekboek_app;
CREATE TABLE supplier_question (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  agreement_id uuid NOT NULL,
  supplier_name text NOT NULL,
  service text NOT NULL,
  email text NOT NULL,
  language text NOT NULL,
  text text NOT NULL,
  asked_at timestamptz(3) NOT NULL,
  asked_by_name text NOT NULL,
  due_at timestamptz(3) NOT NULL,
  sent_count integer NOT NULL DEFAULT 1,
  opened_at timestamptz(3),
  draft jsonb,
  is_hit boolean,
  answer text,
  contact text,
  aware_at timestamptz(3),
  answered_at timestamptz(3),
  report_id uuid,
  taken_back_at timestamptz(3),
  CONSTRAINT supplier_question_pkey PRIMARY KEY (organisation_id, id)
);
CREATE INDEX supplier_question_organisation_id_asked_at_idx ON supplier_question (organisation_id, asked_at);
ALTER TABLE supplier_question ADD CONSTRAINT supplier_question_organisation_id_report_id_fkey FOREIGN KEY (organisation_id, report_id) REFERENCES report (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE supplier_question ENABLE ROW LEVEL SECURITY;
ALTER TABLE supplier_question FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON supplier_question USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON supplier_question TO lekboek_app;
