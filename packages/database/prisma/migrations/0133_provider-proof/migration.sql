-- What one person says of a provider lets people in; that its word gives roles, stands for a second factor or takes
-- passwords away, a second person confirms. Of those that stand, nobody has.
ALTER TABLE identity_provider ADD COLUMN set_by text;
ALTER TABLE identity_provider ADD COLUMN set_by_name text;
ALTER TABLE identity_provider ADD COLUMN confirmed_at timestamptz(3);
ALTER TABLE identity_provider ADD COLUMN confirmed_by_name text;

-- A person is known as what one client of one provider calls them in one claim: anything else is somebody new. Whoever was
-- linked by an address alone proves once that it is theirs.
DELETE FROM provider_link;
ALTER TABLE provider_link ADD COLUMN client_id text NOT NULL;
ALTER TABLE provider_link ADD COLUMN subject_claim text NOT NULL;
ALTER TABLE provider_link DROP CONSTRAINT provider_link_pkey;
ALTER TABLE provider_link ADD CONSTRAINT provider_link_pkey PRIMARY KEY (organisation_id, issuer, client_id, subject_claim, subject);
DROP INDEX provider_link_organisation_id_issuer_user_id_key;
CREATE UNIQUE INDEX provider_link_client_user_id_key ON provider_link (organisation_id, issuer, client_id, subject_claim, user_id);

-- Whom a provider names for the first time, and who has an account: until they prove by a letter that it is theirs.
CREATE TABLE provider_proof (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  issuer text NOT NULL,
  client_id text NOT NULL,
  subject_claim text NOT NULL,
  subject text NOT NULL,
  user_id text NOT NULL,
  nonce text NOT NULL,
  ticket text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  used_at timestamptz(3),
  CONSTRAINT provider_proof_pkey PRIMARY KEY (id)
);
CREATE INDEX provider_proof_user_id_idx ON provider_proof (user_id);
CREATE INDEX provider_proof_organisation_id_idx ON provider_proof (organisation_id);
CREATE INDEX provider_proof_expires_at_idx ON provider_proof (expires_at);
ALTER TABLE provider_proof ADD CONSTRAINT provider_proof_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE provider_proof ADD CONSTRAINT provider_proof_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE CASCADE ON UPDATE NO ACTION;
GRANT SELECT, INSERT, UPDATE, DELETE ON provider_proof TO lekboek_app;
