-- Under which terms, laws and contracts a dossier was closed: later settings do not reach back. Empty while it is open,
-- and for what was closed before this was kept.
ALTER TABLE incident ADD COLUMN closed_settings jsonb;
