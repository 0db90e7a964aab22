-- Through whose provider somebody came in in a browser; null by a way of their own. It is known for that way alone: whoever
-- runs a provider, and comes in as somebody, makes no browser known for that person's password.
ALTER TABLE known_browser ADD COLUMN provider_organisation_id uuid;
ALTER TABLE known_browser ADD CONSTRAINT known_browser_provider_organisation_id_fkey FOREIGN KEY (provider_organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
DROP INDEX known_browser_browser_user_id_key;
CREATE UNIQUE INDEX known_browser_own_way_key ON known_browser (browser, user_id) WHERE provider_organisation_id IS NULL;
CREATE UNIQUE INDEX known_browser_provider_way_key ON known_browser (browser, user_id, provider_organisation_id) WHERE provider_organisation_id IS NOT NULL;
