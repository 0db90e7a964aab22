-- Browsers in which somebody was signed in before: strangers who spend the tries of an account do not shut them out, and
-- a sign-in from any other is told to its person. The row stays after its end: what was told of it stays true.
CREATE TABLE known_browser (
  id uuid NOT NULL,
  user_id text NOT NULL,
  browser text NOT NULL,
  device text,
  created_at timestamptz(3) NOT NULL,
  last_used_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  CONSTRAINT known_browser_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX known_browser_browser_user_id_key ON known_browser (browser, user_id);
CREATE INDEX known_browser_user_id_idx ON known_browser (user_id);
ALTER TABLE known_browser ADD CONSTRAINT known_browser_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE CASCADE ON UPDATE NO ACTION;
GRANT SELECT, INSERT, UPDATE, DELETE ON known_browser TO lekboek_app;
