-- A supplier that said no may say yes later: what it said first, and when, stays.
ALTER TABLE supplier_question ADD COLUMN sealed_earlier bytea;
