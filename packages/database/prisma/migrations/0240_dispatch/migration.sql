-- A breach is told in versions: what is edited stays apart from what was sent, and each controller gets its own row of messages.
-- The owner of the tables sees no row of any register otherwise.
ALTER TABLE breach NO FORCE ROW LEVEL SECURITY;
ALTER TABLE delivery NO FORCE ROW LEVEL SECURITY;

-- An instant as the domain writes it.
CREATE FUNCTION pg_temp.written(at timestamptz) RETURNS text LANGUAGE sql AS $$
  SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

ALTER TABLE breach ADD COLUMN content jsonb;
ALTER TABLE breach ADD COLUMN chain jsonb NOT NULL DEFAULT '[]';
ALTER TABLE breach ADD COLUMN changed_at timestamptz(3);
UPDATE breach SET changed_at = created_at, content = jsonb_build_object(
  'title', title, 'awareAt', pg_temp.written(aware_at), 'occurredFromAt', pg_temp.written(occurred_from_at),
  'occurredToAt', pg_temp.written(occurred_to_at), 'description', description, 'services', '[]'::jsonb,
  'dataTypes', to_jsonb(data_types), 'measures', measures, 'systems', systems, 'contact', contact);
ALTER TABLE breach ALTER COLUMN content SET NOT NULL;
ALTER TABLE breach ALTER COLUMN changed_at SET NOT NULL;
ALTER TABLE breach DROP COLUMN title, DROP COLUMN aware_at, DROP COLUMN occurred_from_at, DROP COLUMN occurred_to_at,
  DROP COLUMN description, DROP COLUMN data_types, DROP COLUMN measures, DROP COLUMN systems, DROP COLUMN contact;

-- What was sent, as it was sent.
CREATE TABLE breach_version (
  organisation_id uuid NOT NULL,
  breach_id uuid NOT NULL,
  number integer NOT NULL,
  kind text NOT NULL,
  content jsonb NOT NULL,
  changed text[] NOT NULL,
  reason text,
  fixed_at timestamptz(3) NOT NULL,
  fixed_by text NOT NULL,
  CONSTRAINT breach_version_pkey PRIMARY KEY (organisation_id, breach_id, number)
);
ALTER TABLE breach_version ADD CONSTRAINT breach_version_organisation_id_breach_id_fkey FOREIGN KEY (organisation_id, breach_id) REFERENCES breach (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
INSERT INTO breach_version (organisation_id, breach_id, number, kind, content, changed, fixed_at, fixed_by)
  SELECT b.organisation_id, b.id, 1, 'first', b.content, '{}', min(d.sent_at), b.created_by
  FROM breach b JOIN delivery d ON d.organisation_id = b.organisation_id AND d.breach_id = b.id
  GROUP BY b.organisation_id, b.id, b.content, b.created_by;
ALTER TABLE breach_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE breach_version FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON breach_version USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT ON breach_version TO lekboek_app;

ALTER TABLE delivery ALTER COLUMN sent_at DROP NOT NULL;
ALTER TABLE delivery ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE delivery ADD COLUMN reference text;
ALTER TABLE delivery ADD COLUMN agreement_id uuid;
ALTER TABLE delivery ADD COLUMN services text[] NOT NULL DEFAULT '{}';
ALTER TABLE delivery ADD COLUMN people_count_max integer;
ALTER TABLE delivery ADD COLUMN record_count integer;
ALTER TABLE delivery ADD COLUMN data_types text[];
ALTER TABLE delivery ADD COLUMN serial integer NOT NULL DEFAULT 0;
ALTER TABLE delivery ADD COLUMN planned_at timestamptz(3);
ALTER TABLE delivery ADD COLUMN opened_at timestamptz(3);
ALTER TABLE delivery ADD COLUMN withdrawn_at timestamptz(3);
ALTER TABLE delivery ADD COLUMN withdrawn_reason text;
UPDATE delivery d SET planned_at = d.sent_at, serial = 1, reference = b.number FROM breach b
  WHERE b.organisation_id = d.organisation_id AND b.id = d.breach_id;
ALTER TABLE delivery ALTER COLUMN planned_at SET NOT NULL;
ALTER TABLE delivery ALTER COLUMN reference SET NOT NULL;
CREATE INDEX delivery_organisation_id_breach_id_controller_name_id_idx ON delivery (organisation_id, breach_id, controller_name, id);
GRANT DELETE ON delivery TO lekboek_app;

-- One message on its way to one controller. What was sent before keeps its delivery's id: jobs that wait know it by that.
CREATE TABLE dispatch (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  breach_id uuid NOT NULL,
  delivery_id uuid NOT NULL,
  version_number integer NOT NULL,
  serial integer NOT NULL,
  kind text NOT NULL,
  own jsonb NOT NULL,
  queued_at timestamptz(3) NOT NULL,
  leaves_at timestamptz(3) NOT NULL,
  left_at timestamptz(3),
  delivered_at timestamptz(3),
  opened_at timestamptz(3),
  confirmed_at timestamptz(3),
  failed_at timestamptz(3),
  CONSTRAINT dispatch_pkey PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX dispatch_organisation_id_delivery_id_serial_key ON dispatch (organisation_id, delivery_id, serial);
ALTER TABLE dispatch ADD CONSTRAINT dispatch_organisation_id_delivery_id_fkey FOREIGN KEY (organisation_id, delivery_id) REFERENCES delivery (organisation_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE dispatch ADD CONSTRAINT dispatch_organisation_id_breach_id_version_number_fkey FOREIGN KEY (organisation_id, breach_id, version_number) REFERENCES breach_version (organisation_id, breach_id, number) ON DELETE NO ACTION ON UPDATE NO ACTION;
INSERT INTO dispatch (organisation_id, id, breach_id, delivery_id, version_number, serial, kind, own, queued_at, leaves_at, left_at,
    delivered_at, confirmed_at, failed_at)
  SELECT organisation_id, id, breach_id, id, 1, 1, 'first',
    jsonb_build_object('peopleCount', people_count, 'peopleCountMax', NULL, 'recordCount', NULL, 'dataTypes', NULL, 'note', note), sent_at, sent_at, sent_at, delivered_at, receipt_confirmed_at,
    CASE WHEN state = 'failed' THEN sent_at END
  FROM delivery;
ALTER TABLE dispatch ENABLE ROW LEVEL SECURITY;
ALTER TABLE dispatch FORCE ROW LEVEL SECURITY;
CREATE POLICY register ON dispatch USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON dispatch TO lekboek_app;

ALTER TABLE breach FORCE ROW LEVEL SECURITY;
ALTER TABLE delivery FORCE ROW LEVEL SECURITY;
