-- Jobs that were put in before messages had versions wait as those of now: the first message of a delivery has its id. Nothing is
-- there to convert in a database whose queue was never made, or knows no such job.
DO $$
BEGIN
  IF to_regclass('pgboss.job') IS NULL THEN
    RETURN;
  END IF;
  -- A job waits in a queue that is there; what else a queue is made with stays as it was made with the one before.
  INSERT INTO pgboss.queue SELECT n.* FROM pgboss.queue q,
    LATERAL jsonb_populate_record(q, '{"name": "give-up-dispatch", "dead_letter": null}') n WHERE q.name = 'give-up-delivery'
    ON CONFLICT (name) DO NOTHING;
  INSERT INTO pgboss.queue SELECT n.* FROM pgboss.queue q,
    LATERAL jsonb_populate_record(q, '{"name": "deliver-dispatch", "dead_letter": "give-up-dispatch"}') n WHERE q.name = 'deliver-breach'
    ON CONFLICT (name) DO NOTHING;
  INSERT INTO pgboss.queue SELECT n.* FROM pgboss.queue q,
    LATERAL jsonb_populate_record(q, '{"name": "mark-dispatch", "dead_letter": null}') n WHERE q.name = 'confirm-delivery'
    ON CONFLICT (name) DO NOTHING;
  UPDATE pgboss.job SET name = CASE name WHEN 'deliver-breach' THEN 'deliver-dispatch' ELSE 'give-up-dispatch' END,
      dead_letter = CASE name WHEN 'deliver-breach' THEN 'give-up-dispatch' END,
      data = jsonb_build_object('processorId', data -> 'processorId', 'dispatchId', data -> 'deliveryId')
    WHERE name IN ('deliver-breach', 'give-up-delivery') AND state IN ('created', 'retry', 'active');
  UPDATE pgboss.job SET name = 'mark-dispatch', dead_letter = NULL,
      data = jsonb_build_object('processorId', data -> 'processorId', 'dispatchId', data -> 'deliveryId', 'mark', 'confirmed', 'at', data -> 'confirmedAt')
    WHERE name = 'confirm-delivery' AND state IN ('created', 'retry', 'active');
  DELETE FROM pgboss.job WHERE name IN ('deliver-breach', 'give-up-delivery', 'confirm-delivery');
  DELETE FROM pgboss.queue WHERE name IN ('deliver-breach', 'confirm-delivery');
  DELETE FROM pgboss.queue WHERE name = 'give-up-delivery';
END $$;
