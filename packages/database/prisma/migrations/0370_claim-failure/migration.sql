-- What could not be brought between a claimant and the controller, and why: it must be said in another way.
ALTER TABLE claimed_question ADD COLUMN failed_at timestamptz(3);
ALTER TABLE claimed_question ADD COLUMN failed_reason text;
ALTER TABLE claimed_question ADD CONSTRAINT claimed_question_failed CHECK (failed_reason IN ('notDelivered', 'agreementEnded') AND failed_at IS NOT NULL OR failed_reason IS NULL AND failed_at IS NULL);
