-- Why an instant of awareness is later than the one that it replaces: how that one had been recorded wrongly.
ALTER TABLE awareness ADD COLUMN correction_reason text;
