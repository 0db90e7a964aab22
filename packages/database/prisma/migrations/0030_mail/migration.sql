-- Letters on their way: what each is about, and how far it came. What it says and to whom is put together when it is sent.
CREATE TABLE mail (
  id uuid NOT NULL,
  kind text NOT NULL,
  about_id text NOT NULL,
  state text NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  taken_until timestamptz(3),
  last_answer text,
  created_at timestamptz(3) NOT NULL,
  settled_at timestamptz(3),
  CONSTRAINT mail_pkey PRIMARY KEY (id)
);
CREATE INDEX mail_kind_about_id_idx ON mail (kind, about_id);
CREATE INDEX mail_state_created_at_idx ON mail (state, created_at);
GRANT SELECT, INSERT, UPDATE ON mail TO lekboek_app;
