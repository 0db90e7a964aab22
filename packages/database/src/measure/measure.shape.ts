import type { Shape } from '../selection/selection.ts'

/** Measures as they are read. */
export const measureShape: Shape = {
  table: 'measure',
  fields: {
    id: '@.id',
    version: '@.version',
    text: '@.text',
    kind: '@.kind',
    step: '@.step',
    templateStep: '@.template_step',
    owner: '@.owner',
    dueAt: '@.due_at',
    doneAt: '@.done_at',
    result: '@.result',
    createdAt: '@.created_at',
    createdBy: '@.created_by_name',
  },
}
