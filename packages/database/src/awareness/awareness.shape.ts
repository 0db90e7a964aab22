import type { Shape } from '../selection/selection.ts'

/** The history of the instant of awareness. */
export const awarenessShape: Shape = {
  table: 'awareness',
  fields: {
    id: '@.id',
    awareAt: '@.aware_at',
    proposedAt: '@.proposed_at',
    ground: '@.ground',
    argument: '@.argument',
    correctionReason: '@.correction_reason',
    recordedAt: '@.recorded_at',
    recordedBy: '@.recorded_by_name',
  },
}
