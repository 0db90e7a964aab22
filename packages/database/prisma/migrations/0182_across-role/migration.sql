-- Beside `organisation_id = $1`, the list of registers is a second condition on one column: the planner takes the two for
-- independent, expects next to no row in a register, and reads all of it for one dossier. Who reads one register compares with one;
-- who reads many takes on a role of its own, whose policies alone know the list.
DROP POLICY registers ON incident;
CREATE POLICY register ON incident FOR SELECT TO lekboek_app USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid AND (seen_by IS NULL OR ((seen_by ->> current_setting('app.person', true)) COLLATE "C") > current_setting('app.at', true)));
CREATE POLICY registers ON incident FOR SELECT TO lekboek_across USING (organisation_id = ANY (NULLIF(current_setting('app.organisations', true), '')::uuid[]) AND (seen_by IS NULL OR ((seen_by ->> current_setting('app.person', true)) COLLATE "C") > current_setting('app.at', true)));

DROP POLICY registers ON duty;
CREATE POLICY register ON duty FOR SELECT TO lekboek_app USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
CREATE POLICY registers ON duty FOR SELECT TO lekboek_across USING (organisation_id = ANY (NULLIF(current_setting('app.organisations', true), '')::uuid[]));

DROP POLICY registers ON handler;
CREATE POLICY register ON handler FOR SELECT TO lekboek_app USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid);
CREATE POLICY registers ON handler FOR SELECT TO lekboek_across USING (organisation_id = ANY (NULLIF(current_setting('app.organisations', true), '')::uuid[]));

GRANT SELECT ON incident, duty, handler, organisation, identifier, membership, inheritance TO lekboek_across;
