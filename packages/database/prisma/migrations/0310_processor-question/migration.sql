-- What a controller asks a processor about its report, and what that answered. Words are never changed.
CREATE TABLE processor_question (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  report_id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  text text NOT NULL,
  asked_at timestamptz(3) NOT NULL,
  asked_by text NOT NULL,
  asked_by_name text NOT NULL,
  arrived_at timestamptz(3),
  failed_at timestamptz(3),
  answered_at timestamptz(3),
  settled_at timestamptz(3),
  settled_by_name text,
  withdrawn_at timestamptz(3),
  CONSTRAINT processor_question_pkey PRIMARY KEY (organisation_id, id)
);
CREATE INDEX processor_question_organisation_id_report_id_idx ON processor_question (organisation_id, report_id);
ALTER TABLE processor_question ADD CONSTRAINT processor_question_organisation_id_report_id_fkey FOREIGN KEY (organisation_id, report_id) REFERENCES report (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE processor_question ENABLE ROW LEVEL SECURITY;
ALTER TABLE processor_question FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON processor_question USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE (version, arrived_at, failed_at, answered_at, settled_at, settled_by_name, withdrawn_at) ON processor_question TO lekboek_app;

CREATE TABLE processor_answer (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  question_id uuid NOT NULL,
  answer_id uuid NOT NULL,
  text text NOT NULL,
  sent_at timestamptz(3) NOT NULL,
  arrived_at timestamptz(3) NOT NULL,
  read_at timestamptz(3),
  CONSTRAINT processor_answer_pkey PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX processor_answer_organisation_id_answer_id_key ON processor_answer (organisation_id, answer_id);
CREATE INDEX processor_answer_organisation_id_question_id_idx ON processor_answer (organisation_id, question_id);
ALTER TABLE processor_answer ADD CONSTRAINT processor_answer_organisation_id_question_id_fkey FOREIGN KEY (organisation_id, question_id) REFERENCES processor_question (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE processor_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE processor_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON processor_answer USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE (read_at) ON processor_answer TO lekboek_app;
