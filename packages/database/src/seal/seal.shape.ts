import type { Shape } from '../selection/selection.ts'

/** The persons whom a sealed dossier names. */
export const namedPersonShape: Shape = {
  table: 'named_person',
  fields: { userId: '@.user_id', name: '@.user_name', namedAt: '@.named_at' },
}

/** Key holders who are left out for a sealed dossier. */
export const keyRefusalShape: Shape = {
  table: 'key_refusal',
  fields: { userId: '@.user_id', name: '@.user_name' },
}

/** The times that a dossier was sealed. */
export const sealShape: Shape = {
  table: 'seal',
  fields: {
    id: '@.id',
    reason: '@.reason',
    sealedAt: '@.sealed_at',
    sealedBy: '@.sealed_by_name',
    liftedAt: '@.lifted_at',
    liftedBy: '@.lifted_by_name',
    liftedReason: '@.lifted_reason',
  },
}
