CREATE TABLE merger (
  id uuid NOT NULL,
  predecessor_id uuid NOT NULL,
  successor_id uuid NOT NULL,
  takes_effect_at timestamptz(3) NOT NULL,
  umbrella_id uuid,
  planned_by text NOT NULL,
  agreed_at timestamptz(3),
  agreed_by text,
  withdrawn_at timestamptz(3),
  withdrawn_by text,
  left_at timestamptz(3),
  carried_out_at timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT merger_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX merger_predecessor_id_key ON merger (predecessor_id) WHERE withdrawn_at IS NULL;
CREATE INDEX merger_successor_id_idx ON merger (successor_id);
ALTER TABLE merger ADD CONSTRAINT merger_predecessor_id_fkey FOREIGN KEY (predecessor_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE merger ADD CONSTRAINT merger_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE merger ADD CONSTRAINT merger_umbrella_id_fkey FOREIGN KEY (umbrella_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
GRANT SELECT, INSERT, UPDATE ON merger TO lekboek_app;

CREATE TABLE inheritance (
  register_id uuid NOT NULL,
  heir_id uuid NOT NULL,
  valid_from timestamptz(3) NOT NULL,
  valid_until timestamptz(3),
  CONSTRAINT inheritance_pkey PRIMARY KEY (register_id, valid_from)
);
CREATE INDEX inheritance_heir_id_idx ON inheritance (heir_id);
ALTER TABLE inheritance ADD CONSTRAINT inheritance_register_id_fkey FOREIGN KEY (register_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE inheritance ADD CONSTRAINT inheritance_heir_id_fkey FOREIGN KEY (heir_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
GRANT SELECT, INSERT, DELETE ON inheritance TO lekboek_app;

ALTER TABLE organisation ADD COLUMN service_ends_at timestamptz(3);
