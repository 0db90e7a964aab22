import type { Shape } from '../selection/selection.ts'

/** Entries of the timeline as they are read. */
export const journalShape: Shape = {
  table: 'journal_leaf',
  fields: {
    sequence: '@.sequence',
    at: '@.at',
    verb: '@.verb',
    actorName: '@.actor_name',
    actorRole: '@.actor_role',
    mandateHolder: '@.mandate_holder',
    deputyFor: '@.deputy_for',
    id: '@.sequence::text',
    summary: "(@.body::json) -> 'summary'",
  },
}
