-- Whether a controller's DPO hears that numbers for an emergency are missing, and when next. No row: yes, and no letter is due.
CREATE TABLE agreement_reminder (
  organisation_id uuid NOT NULL,
  is_off boolean NOT NULL DEFAULT false,
  next_at timestamptz(3),
  CONSTRAINT agreement_reminder_pkey PRIMARY KEY (organisation_id)
);
ALTER TABLE agreement_reminder ADD CONSTRAINT agreement_reminder_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
GRANT SELECT, INSERT, UPDATE ON agreement_reminder TO lekboek_app;
