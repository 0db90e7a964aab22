-- What the push that stands there did when it arrived: a push that brought what was there already holds it too. Null for
-- those that arrived before this was kept, which added or replaced.
ALTER TABLE received_template ADD COLUMN outcome text;
