CREATE TABLE queue_view (
  id uuid NOT NULL,
  user_id text NOT NULL,
  name text NOT NULL,
  filter jsonb NOT NULL,
  position integer NOT NULL,
  is_default boolean NOT NULL DEFAULT false,
  version integer NOT NULL,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  CONSTRAINT queue_view_pkey PRIMARY KEY (id)
);
CREATE INDEX queue_view_user_id_position_idx ON queue_view (user_id, position);
ALTER TABLE queue_view ADD CONSTRAINT queue_view_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE CASCADE ON UPDATE NO ACTION;
GRANT SELECT, INSERT, UPDATE, DELETE ON queue_view TO lekboek_app;
