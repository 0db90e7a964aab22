-- Whoever confirms a provider must have stood in the house before it was said. Of those that stand, the last change is the
-- latest that it can have been.
ALTER TABLE identity_provider ADD COLUMN set_at timestamptz(3);
UPDATE identity_provider SET set_at = updated_at;
ALTER TABLE identity_provider ALTER COLUMN set_at SET NOT NULL;

-- What an unconfirmed provider says made accounts and bound them without a proof. Which were proven is not kept: whoever was
-- bound before a second person stood behind it proves it once more, and what came in by it comes in anew.
DELETE FROM provider_link l USING identity_provider p
  WHERE p.organisation_id = l.organisation_id AND (p.confirmed_at IS NULL OR l.created_at < p.confirmed_at);
DELETE FROM session s USING identity_provider p
  WHERE p.organisation_id = s.provider_organisation_id AND p.confirmed_at IS NULL;
