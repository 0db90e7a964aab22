-- Through whom an organisation's people sign in, where not through this platform itself. Read before anybody is known.
CREATE TABLE identity_provider (
  organisation_id uuid NOT NULL,
  preset text NOT NULL,
  issuer text NOT NULL,
  client_id text NOT NULL,
  sealed_secret text NOT NULL,
  subject_claim text NOT NULL,
  email_claim text NOT NULL,
  email_verified_claim text NOT NULL,
  name_claim text NOT NULL,
  organisation_claim text,
  role_claim text,
  role_table jsonb NOT NULL DEFAULT '[]',
  trusts_factor boolean NOT NULL DEFAULT true,
  factor_acrs text[] NOT NULL,
  admits_reporters boolean NOT NULL DEFAULT false,
  is_only boolean NOT NULL DEFAULT false,
  is_on boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  CONSTRAINT identity_provider_pkey PRIMARY KEY (organisation_id)
);
CREATE INDEX identity_provider_issuer_client_id_idx ON identity_provider (issuer, client_id);
ALTER TABLE identity_provider ADD CONSTRAINT identity_provider_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
GRANT SELECT, INSERT, UPDATE, DELETE ON identity_provider TO lekboek_app;

-- Domains of e-mail that the operator found to be an organisation's own: each belongs to one.
CREATE TABLE mail_domain (
  domain text NOT NULL,
  organisation_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT mail_domain_pkey PRIMARY KEY (domain)
);
CREATE INDEX mail_domain_organisation_id_idx ON mail_domain (organisation_id);
ALTER TABLE mail_domain ADD CONSTRAINT mail_domain_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
GRANT SELECT, INSERT, DELETE ON mail_domain TO lekboek_app;

-- As whom a provider knows a person: one for each organisation, also where two use the same provider.
CREATE TABLE provider_link (
  organisation_id uuid NOT NULL,
  issuer text NOT NULL,
  subject text NOT NULL,
  user_id text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  last_used_at timestamptz(3) NOT NULL,
  CONSTRAINT provider_link_pkey PRIMARY KEY (organisation_id, issuer, subject)
);
CREATE UNIQUE INDEX provider_link_organisation_id_issuer_user_id_key ON provider_link (organisation_id, issuer, user_id);
CREATE INDEX provider_link_user_id_idx ON provider_link (user_id);
ALTER TABLE provider_link ADD CONSTRAINT provider_link_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE provider_link ADD CONSTRAINT provider_link_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE CASCADE ON UPDATE NO ACTION;
GRANT SELECT, INSERT, UPDATE, DELETE ON provider_link TO lekboek_app;

-- Somebody on the way to a provider and back: once, for a few minutes. What answers it stays in that person's browser.
CREATE TABLE provider_sign_in (
  id text NOT NULL,
  organisation_id uuid NOT NULL,
  provider_version integer NOT NULL,
  back text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  CONSTRAINT provider_sign_in_pkey PRIMARY KEY (id)
);
CREATE INDEX provider_sign_in_expires_at_idx ON provider_sign_in (expires_at);
ALTER TABLE provider_sign_in ADD CONSTRAINT provider_sign_in_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
GRANT SELECT, INSERT, DELETE ON provider_sign_in TO lekboek_app;

-- The organisation whose provider vouched for a session: it opens what its person has through that one, and nothing else.
ALTER TABLE session ADD COLUMN provider_organisation_id uuid;
-- A role that the provider's word gave, and takes again.
ALTER TABLE membership ADD COLUMN by_provider boolean NOT NULL DEFAULT false;
