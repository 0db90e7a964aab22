CREATE TABLE organisation (
  id uuid NOT NULL,
  slug text NOT NULL,
  name text NOT NULL,
  kinds text[] NOT NULL,
  form text,
  kbo text,
  nis text,
  ovo text,
  email text,
  phone text,
  address text,
  languages text[] NOT NULL,
  default_authority text NOT NULL,
  time_zone text NOT NULL,
  country text NOT NULL,
  colour text NOT NULL,
  prefix text NOT NULL,
  decides text NOT NULL,
  investigation_hours integer NOT NULL,
  people_target_hours integer NOT NULL,
  dpo_name text,
  dpo_email text,
  umbrella_id uuid,
  successor_id uuid,
  valid_from timestamptz(3) NOT NULL,
  valid_until timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT organisation_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX organisation_slug_key ON organisation (slug);
CREATE UNIQUE INDEX organisation_kbo_key ON organisation (kbo);
CREATE INDEX organisation_umbrella_id_idx ON organisation (umbrella_id);
ALTER TABLE organisation ADD CONSTRAINT organisation_umbrella_id_fkey FOREIGN KEY (umbrella_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE organisation ADD CONSTRAINT organisation_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
GRANT SELECT, INSERT, UPDATE ON organisation TO lekboek_app;
