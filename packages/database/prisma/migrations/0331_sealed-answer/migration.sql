-- What a supplier without an account writes, and whom to reach there, is sealed under the organisation's key. SQL knows no key:
-- what was written before is sealed by the first start, and nothing is written in the clear any more.
ALTER TABLE supplier_question ADD COLUMN sealed_draft bytea;
ALTER TABLE supplier_question ADD COLUMN sealed_answer bytea;
ALTER TABLE supplier_question ADD COLUMN sealed_contact bytea;
-- The dossier from which it was asked, where the answer lands while that is open.
ALTER TABLE supplier_question ADD COLUMN incident_id uuid;
ALTER TABLE supplier_question ADD CONSTRAINT supplier_question_sealed CHECK (draft IS NULL AND answer IS NULL AND contact IS NULL) NOT VALID;
ALTER TABLE supplier_question ADD CONSTRAINT supplier_question_organisation_id_incident_id_fkey FOREIGN KEY (organisation_id, incident_id) REFERENCES incident (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE INDEX supplier_question_organisation_id_incident_id_idx ON supplier_question (organisation_id, incident_id);
CREATE INDEX supplier_question_organisation_id_report_id_idx ON supplier_question (organisation_id, report_id);
