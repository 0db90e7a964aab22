CREATE TABLE invitation (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  email text NOT NULL,
  roles text[] NOT NULL,
  language text NOT NULL,
  nonce text NOT NULL,
  invited_by text NOT NULL,
  invited_by_name text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  sent_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  withdrawn_at timestamptz(3),
  withdrawn_by text,
  accepted_at timestamptz(3),
  accepted_by text,
  CONSTRAINT invitation_pkey PRIMARY KEY (id)
);
CREATE INDEX invitation_organisation_id_idx ON invitation (organisation_id);
ALTER TABLE invitation ADD CONSTRAINT invitation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
GRANT SELECT, INSERT, UPDATE ON invitation TO lekboek_app;
