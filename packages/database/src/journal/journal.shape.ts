import type { Shape } from '../selection/selection.ts'

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
    // Older leaves name who was left out of a seal. They stay as they are, for the chain; whoever reads them learns it no more.
    summary: `CASE WHEN strpos(@.body, '"leftOut"') = 0 THEN @.body::json -> 'summary' ELSE ((@.body::jsonb -> 'summary') - 'leftOut')::json END`,
  },
}
