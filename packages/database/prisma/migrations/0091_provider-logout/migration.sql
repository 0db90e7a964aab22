-- As what a provider knows the session that it vouched for, and the person in it: digests, by which it can end it.
ALTER TABLE session ADD COLUMN provider_session text;
ALTER TABLE session ADD COLUMN provider_subject text;
CREATE INDEX session_provider_session_idx ON session (provider_session);
CREATE INDEX session_provider_subject_idx ON session (provider_subject);

-- Words of providers that somebody signed out: each is heard once, and forgotten when it would not be believed any more.
CREATE TABLE provider_logout (
  id text NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  CONSTRAINT provider_logout_pkey PRIMARY KEY (id)
);
CREATE INDEX provider_logout_expires_at_idx ON provider_logout (expires_at);
GRANT SELECT, INSERT, DELETE ON provider_logout TO lekboek_app;
