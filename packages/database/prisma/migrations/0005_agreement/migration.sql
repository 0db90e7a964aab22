CREATE TABLE agreement (
  id uuid NOT NULL,
  processor_id uuid NOT NULL,
  controller_id uuid NOT NULL,
  service text NOT NULL,
  term_hours integer,
  emergency_contact text,
  valid_from timestamptz(3) NOT NULL,
  valid_until timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT agreement_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX agreement_processor_id_controller_id_service_key ON agreement (processor_id, controller_id, service);
CREATE INDEX agreement_controller_id_idx ON agreement (controller_id);
ALTER TABLE agreement ADD CONSTRAINT agreement_processor_id_fkey FOREIGN KEY (processor_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE agreement ADD CONSTRAINT agreement_controller_id_fkey FOREIGN KEY (controller_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
GRANT SELECT, INSERT, UPDATE ON agreement TO lekboek_app;
