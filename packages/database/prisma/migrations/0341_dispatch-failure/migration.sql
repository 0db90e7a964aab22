-- Why a message to a controller failed: it could not be brought, or the agreement had ended when it was to leave.
ALTER TABLE dispatch ADD COLUMN failed_reason text;
ALTER TABLE dispatch NO FORCE ROW LEVEL SECURITY;
UPDATE dispatch SET failed_reason = 'notDelivered' WHERE failed_at IS NOT NULL;
ALTER TABLE dispatch FORCE ROW LEVEL SECURITY;
ALTER TABLE dispatch ADD CONSTRAINT dispatch_failed CHECK ((failed_at IS NULL) = (failed_reason IS NULL));
