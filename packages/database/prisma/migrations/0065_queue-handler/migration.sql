-- The queue asks which dossiers of many registers are assigned to a person.
DROP POLICY register ON handler;
CREATE POLICY register_insert ON handler FOR INSERT WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
CREATE POLICY register_update ON handler FOR UPDATE USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
CREATE POLICY register_delete ON handler FOR DELETE USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
-- One comparison for one register and for many: two policies, or an OR, would be tested row by row and not through the index.
CREATE POLICY registers ON handler FOR SELECT USING (organisation_id = ANY (COALESCE(NULLIF(current_setting('app.organisations', true), ''), '{' || NULLIF(current_setting('app.organisation', true), '') || '}')::uuid[]));
