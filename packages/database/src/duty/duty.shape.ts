import type { Shape } from '../selection/selection.ts'

/** Duties as they are read; a running one past its due time reads as overdue. */
export const dutyShape: Shape = {
  table: 'duty',
  fields: {
    id: '@.id',
    kind: '@.kind',
    key: '@.key',
    name: '@.name',
    recipient: '@.recipient',
    certainty: '@.certainty',
    triggeredAt: '@.triggered_at',
    dueAt: '@.due_at',
    metAt: '@.met_at',
    ruleId: '@.rule_id',
    source: '@.source',
    storedState: '@.state',
    state:
      "CASE WHEN @.state = 'running' AND @.due_at < statement_timestamp() THEN 'overdue' ELSE @.state END",
  },
}
