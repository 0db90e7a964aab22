-- An account that lets nobody in any more, whichever way; what it did and where it had roles stays as it was.
ALTER TABLE "user" ADD COLUMN closed_at timestamptz(3);

-- What the operator did to an account, and on whose word: nothing takes it back.
CREATE TABLE person_act (
  id uuid NOT NULL,
  user_id text NOT NULL,
  verb text NOT NULL,
  words text NOT NULL,
  acted_at timestamptz(3) NOT NULL,
  CONSTRAINT person_act_pkey PRIMARY KEY (id)
);
CREATE INDEX person_act_user_id_acted_at_idx ON person_act (user_id, acted_at);
ALTER TABLE person_act ADD CONSTRAINT person_act_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
GRANT SELECT, INSERT ON person_act TO lekboek_app;
