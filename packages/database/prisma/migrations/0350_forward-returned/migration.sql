-- A report that was passed on and is here again: it was passed back, or it could not be brought. Until it is passed on anew.
ALTER TABLE outsider_report ADD COLUMN returned_at timestamptz(3), ADD COLUMN returned_from text, ADD COLUMN return_kind text;
ALTER TABLE outsider_report ADD CONSTRAINT outsider_report_returned CHECK (returned_at IS NULL OR forwarded_to IS NULL);
GRANT UPDATE (returned_at, returned_from, return_kind) ON outsider_report TO lekboek_app;
