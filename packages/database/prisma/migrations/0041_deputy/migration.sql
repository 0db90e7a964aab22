CREATE TABLE deputy (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  principal_id text NOT NULL,
  user_id text NOT NULL,
  valid_from timestamptz(3) NOT NULL,
  valid_until timestamptz(3) NOT NULL,
  reason text,
  named_by text NOT NULL,
  revoked_at timestamptz(3),
  revoked_by text,
  version integer NOT NULL,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT deputy_pkey PRIMARY KEY (id)
);
CREATE INDEX deputy_organisation_id_idx ON deputy (organisation_id);
CREATE INDEX deputy_user_id_idx ON deputy (user_id);
ALTER TABLE deputy ADD CONSTRAINT deputy_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE deputy ADD CONSTRAINT deputy_principal_id_fkey FOREIGN KEY (principal_id) REFERENCES "user" (id) ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE deputy ADD CONSTRAINT deputy_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE CASCADE ON UPDATE NO ACTION;
GRANT SELECT, INSERT, UPDATE ON deputy TO lekboek_app;

ALTER TABLE journal_leaf ADD COLUMN deputy_for text;
