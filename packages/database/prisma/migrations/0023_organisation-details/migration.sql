-- What an authority asks of the organisation that notifies it, beside what is kept already.
ALTER TABLE organisation ADD COLUMN identifier_type text;
ALTER TABLE organisation ADD COLUMN identifier text;
ALTER TABLE organisation ADD COLUMN sector text;
ALTER TABLE organisation ADD COLUMN size text;
ALTER TABLE organisation ADD COLUMN size_description text;
ALTER TABLE organisation ADD COLUMN activity text;
ALTER TABLE organisation ADD COLUMN dpo_phone text;
-- Whether it says that it designated no DPO: one that is not named here is only not known.
ALTER TABLE organisation ADD COLUMN has_no_dpo boolean NOT NULL DEFAULT false;
ALTER TABLE organisation ADD COLUMN details_version integer NOT NULL DEFAULT 1;
