-- By what this platform proves to a provider that it is itself that asks: a secret that both know, or a key of which the
-- provider knows the public half.
ALTER TABLE identity_provider ADD COLUMN proves_by text NOT NULL DEFAULT 'secret';
ALTER TABLE identity_provider ADD COLUMN key_algorithm text NOT NULL DEFAULT 'ES256';
UPDATE identity_provider SET key_algorithm = CASE preset WHEN 'entra' THEN 'PS256' WHEN 'acm' THEN 'RS256' ELSE 'ES256' END;
ALTER TABLE identity_provider ALTER COLUMN sealed_secret DROP NOT NULL;

-- Keys that were made for one provider: one signs, one may wait to, and the one before is still published for a while.
-- Read before anybody is known.
CREATE TABLE provider_key (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  state text NOT NULL,
  algorithm text NOT NULL,
  public_key jsonb NOT NULL,
  certificate text NOT NULL,
  sealed_private text,
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  retired_at timestamptz(3),
  CONSTRAINT provider_key_pkey PRIMARY KEY (organisation_id, id)
);
ALTER TABLE provider_key ADD CONSTRAINT provider_key_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
GRANT SELECT, INSERT, UPDATE, DELETE ON provider_key TO lekboek_app;
