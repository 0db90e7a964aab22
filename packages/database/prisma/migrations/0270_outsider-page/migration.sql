-- The page on which people without an account tell an organisation what they found. Of no register: it is read before anybody is known.
CREATE TABLE outsider_page (
  organisation_id uuid NOT NULL,
  takes_reports boolean NOT NULL,
  embed_origins text[] NOT NULL,
  introductions jsonb NOT NULL,
  version integer NOT NULL,
  CONSTRAINT outsider_page_pkey PRIMARY KEY (organisation_id)
);
ALTER TABLE outsider_page ADD CONSTRAINT outsider_page_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
GRANT SELECT, INSERT, UPDATE ON outsider_page TO lekboek_app;
