-- Attempts are counted in windows that end: the sign-in library moved the beginning with each accepted attempt.
DROP TABLE rate_limit;
CREATE TABLE rate_limit (
  key text NOT NULL,
  count integer NOT NULL,
  began_at timestamptz(3) NOT NULL,
  CONSTRAINT rate_limit_pkey PRIMARY KEY (key)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limit TO lekboek_app;
