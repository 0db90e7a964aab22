-- Why a duty that is entered as met only once its time was over had been met within it.
ALTER TABLE duty_report ADD COLUMN afterwards_reason text;
