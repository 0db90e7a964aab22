-- What ended stays as it was; the same two may agree on the same anew, in a row of its own. Two that stand at once there are
-- not: one without an end is one by this index, one whose end is to come by whoever writes.
DROP INDEX agreement_processor_id_controller_id_service_key;
CREATE UNIQUE INDEX agreement_processor_id_controller_id_service_key ON agreement (processor_id, controller_id, service) WHERE valid_until IS NULL;
CREATE INDEX agreement_processor_id_idx ON agreement (processor_id);
