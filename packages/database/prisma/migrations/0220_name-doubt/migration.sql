-- Since when, and because of whom, the operator should look at the name of an organisation: another came aboard whose own name
-- cannot be told from it, and whoever brought it said that it is meant. Gone once the organisation is called otherwise.
ALTER TABLE organisation ADD COLUMN name_doubted_at timestamptz(3);
ALTER TABLE organisation ADD COLUMN name_doubted_by uuid;
