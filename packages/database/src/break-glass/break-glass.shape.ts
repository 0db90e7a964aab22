import type { Shape } from '../selection/selection.ts'

/** The times that a sealed dossier was opened in need. */
export const breakGlassShape: Shape = {
  table: 'break_glass',
  fields: {
    id: '@.id',
    number: '@.number',
    reason: '@.reason',
    askedAt: '@.asked_at',
    askedBy: '@.asked_by_name',
    confirmedAt: '@.confirmed_at',
    confirmedBy: '@.confirmed_by_name',
    openUntil: '@.open_until',
  },
}
