import { wasNamed } from '../seal/seal.shape.ts'
import type { Shape } from '../selection/selection.ts'

const unnamed = `(@.body::jsonb -> 'summary') - 'leftOut'`
const tellsNumber = `EXISTS (SELECT 1 FROM seal s WHERE s.organisation_id = @.organisation_id AND s.incident_id = @.incident_id
  AND @.at IN (s.sealed_at, s.lifted_at) AND (s.lifted_at IS NULL OR ${wasNamed('s')}))`
const ofSeal = `CASE WHEN ${tellsNumber} THEN ${unnamed}
  ELSE ${unnamed} #- ARRAY['reference', CASE @.verb WHEN 'incident.sealed' THEN 'after' ELSE 'before' END] END`

/** Entries of the timeline as they are read. */
export const journalShape: Shape = {
  table: 'journal_leaf',
  fields: {
    // Counted within what is asked for, one dossier: the register's own numbers would show that something was done elsewhere.
    sequence: 'row_number() OVER (ORDER BY @.sequence)',
    at: '@.at',
    verb: '@.verb',
    actorName: '@.actor_name',
    actorRole: '@.actor_role',
    mandateHolder: '@.mandate_holder',
    deputyFor: '@.deputy_for',
    id: "encode(@.leaf_hash, 'hex')",
    // The number by chance that a lifted seal left is told to those alone whom it named, as on the dossier itself.
    // Older leaves name who was left out of a seal. They stay as they are, for the chain; whoever reads them learns it no more.
    summary: `CASE WHEN @.verb IN ('incident.sealed', 'incident.unsealed') THEN (${ofSeal})::json
      WHEN strpos(@.body, '"leftOut"') = 0 THEN @.body::json -> 'summary' ELSE (${unnamed})::json END`,
  },
}
