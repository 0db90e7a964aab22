CREATE TABLE identifier (
  organisation_id uuid NOT NULL,
  kind text NOT NULL,
  value text NOT NULL,
  valid_from timestamptz(3) NOT NULL,
  valid_until timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT identifier_pkey PRIMARY KEY (organisation_id, kind, valid_from)
);
CREATE INDEX identifier_kind_value_idx ON identifier (kind, value);
CREATE UNIQUE INDEX identifier_slug_key ON identifier (value) WHERE kind = 'slug';
ALTER TABLE identifier ADD CONSTRAINT identifier_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
GRANT SELECT, INSERT, UPDATE, DELETE ON identifier TO lekboek_app;

ALTER TABLE organisation ADD COLUMN former_names text[] NOT NULL DEFAULT '{}';
ALTER TABLE organisation ADD COLUMN former_slugs text[] NOT NULL DEFAULT '{}';
ALTER TABLE organisation ADD COLUMN identity_version integer NOT NULL DEFAULT 1;
