-- Which master key the keys of organisations are wrapped by; the key itself is never here. `former` while it is being changed.
CREATE TABLE master_key (
  id integer NOT NULL,
  fingerprint text NOT NULL,
  former text,
  since_at timestamptz(3) NOT NULL,
  CONSTRAINT master_key_pkey PRIMARY KEY (id),
  CONSTRAINT master_key_one CHECK (id = 1)
);
GRANT SELECT, INSERT, UPDATE ON master_key TO lekboek_app;

-- The key of an organisation, wrapped; destroyed, nothing that it sealed is ever read again.
CREATE TABLE organisation_key (
  organisation_id uuid NOT NULL,
  version integer NOT NULL,
  wrapped bytea,
  master_fingerprint text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  destroyed_at timestamptz(3),
  CONSTRAINT organisation_key_pkey PRIMARY KEY (organisation_id, version)
);
ALTER TABLE organisation_key ADD CONSTRAINT organisation_key_destroyed CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL));
ALTER TABLE organisation_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisation_key FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON organisation_key USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE (wrapped, master_fingerprint, destroyed_at) ON organisation_key TO lekboek_app;
