-- Whether a notification came past its term was worked out when it was read, and is written when something changes from now on.
-- What was recorded before says the same as the duty that it met.
ALTER TABLE notification NO FORCE ROW LEVEL SECURITY;
ALTER TABLE duty NO FORCE ROW LEVEL SECURITY;
UPDATE notification SET is_late = true
  FROM duty
  WHERE duty.organisation_id = notification.organisation_id AND duty.incident_id = notification.incident_id
    AND duty.kind = 'authority' AND duty.met_at > duty.due_at AND notification.sent_at = duty.met_at AND NOT notification.is_late;
ALTER TABLE notification FORCE ROW LEVEL SECURITY;
ALTER TABLE duty FORCE ROW LEVEL SECURITY;
