-- What a version of a breach took along for all, fixed with it; what one controller alone got stands in its message (`dispatch.own`).
ALTER TABLE breach_version ADD COLUMN files uuid[] NOT NULL DEFAULT '{}';

-- With which version of a processor's report a file came.
ALTER TABLE attachment ADD COLUMN received_version_id uuid;
ALTER TABLE attachment ADD CONSTRAINT attachment_organisation_id_received_version_id_fkey FOREIGN KEY (organisation_id, received_version_id) REFERENCES received_version (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE INDEX attachment_organisation_id_received_version_id_idx ON attachment (organisation_id, received_version_id);
