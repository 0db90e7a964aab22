-- What controllers asked about a breach, as it arrived at the processor, and what it answered. Words are never changed.
CREATE TABLE delivery_question (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  breach_id uuid NOT NULL,
  delivery_id uuid NOT NULL,
  register_id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  text text NOT NULL,
  asked_at timestamptz(3) NOT NULL,
  arrived_at timestamptz(3) NOT NULL,
  answered_at timestamptz(3),
  settled_at timestamptz(3),
  withdrawn_at timestamptz(3),
  CONSTRAINT delivery_question_pkey PRIMARY KEY (organisation_id, id)
);
CREATE INDEX delivery_question_organisation_id_breach_id_asked_at_id_idx ON delivery_question (organisation_id, breach_id, asked_at, id);
CREATE INDEX delivery_question_organisation_id_delivery_id_idx ON delivery_question (organisation_id, delivery_id);
ALTER TABLE delivery_question ADD CONSTRAINT delivery_question_organisation_id_delivery_id_fkey FOREIGN KEY (organisation_id, delivery_id) REFERENCES delivery (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE delivery_question ADD CONSTRAINT delivery_question_organisation_id_breach_id_fkey FOREIGN KEY (organisation_id, breach_id) REFERENCES breach (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE delivery_question ENABLE ROW LEVEL SECURITY;
ALTER TABLE delivery_question FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON delivery_question USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE (version, answered_at, settled_at, withdrawn_at) ON delivery_question TO lekboek_app;

CREATE TABLE delivery_answer (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  question_id uuid NOT NULL,
  text text NOT NULL,
  sent_at timestamptz(3) NOT NULL,
  sent_by text NOT NULL,
  sent_by_name text NOT NULL,
  delivered_at timestamptz(3),
  read_at timestamptz(3),
  failed_at timestamptz(3),
  CONSTRAINT delivery_answer_pkey PRIMARY KEY (organisation_id, id)
);
CREATE INDEX delivery_answer_organisation_id_question_id_idx ON delivery_answer (organisation_id, question_id);
ALTER TABLE delivery_answer ADD CONSTRAINT delivery_answer_organisation_id_question_id_fkey FOREIGN KEY (organisation_id, question_id) REFERENCES delivery_question (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE delivery_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE delivery_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON delivery_answer USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE (delivered_at, read_at, failed_at) ON delivery_answer TO lekboek_app;

-- An answer that is kept with the breach, to be given again.
CREATE TABLE kept_answer (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  breach_id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  title text NOT NULL,
  text text NOT NULL,
  changed_at timestamptz(3) NOT NULL,
  CONSTRAINT kept_answer_pkey PRIMARY KEY (organisation_id, id)
);
CREATE INDEX kept_answer_organisation_id_breach_id_idx ON kept_answer (organisation_id, breach_id);
ALTER TABLE kept_answer ADD CONSTRAINT kept_answer_organisation_id_breach_id_fkey FOREIGN KEY (organisation_id, breach_id) REFERENCES breach (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE kept_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE kept_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON kept_answer USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE (version, title, text, changed_at) ON kept_answer TO lekboek_app;
