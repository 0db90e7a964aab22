-- What a supplier answered by a link is claimed into the register of a processor that has an account by now. The receipt is found,
-- and claimed once, before anybody knows in which register it leads: both stand with the link.
ALTER TABLE supplier_link ADD COLUMN receipt_hash bytea;
ALTER TABLE supplier_link ADD COLUMN claimed_by_id uuid;
ALTER TABLE supplier_link ADD CONSTRAINT supplier_link_claimed_by_id_fkey FOREIGN KEY (claimed_by_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE UNIQUE INDEX supplier_link_receipt_hash_key ON supplier_link (receipt_hash);
-- Who claimed it, as its controller sees that, and whether it is the supplier of the agreement.
ALTER TABLE supplier_question ADD COLUMN claimed_by_id uuid;
ALTER TABLE supplier_question ADD COLUMN claimed_by_name text;
ALTER TABLE supplier_question ADD COLUMN claimed_at timestamptz(3);
ALTER TABLE supplier_question ADD COLUMN claim_judged_at timestamptz(3);
ALTER TABLE supplier_question ADD COLUMN is_claim_right boolean;
-- The same question in the register of the processor: its id is that of the question there.
CREATE TABLE claimed_question (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  controller_id uuid NOT NULL,
  controller_name text NOT NULL,
  claimed_at timestamptz(3),
  claimed_by_name text,
  carried_at timestamptz(3),
  is_right boolean,
  service text,
  asked_at timestamptz(3),
  due_at timestamptz(3),
  opened_at timestamptz(3),
  answered_at timestamptz(3),
  aware_at timestamptz(3),
  taken_back_at timestamptz(3),
  is_hit boolean,
  sealed_words bytea,
  answered_by_name text,
  CONSTRAINT claimed_question_pkey PRIMARY KEY (organisation_id, id)
);
CREATE INDEX claimed_question_organisation_id_asked_at_idx ON claimed_question (organisation_id, asked_at);
ALTER TABLE claimed_question ENABLE ROW LEVEL SECURITY;
ALTER TABLE claimed_question FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON claimed_question USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON claimed_question TO lekboek_app;
