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
    // It may name whom it kept out: once it is lifted, it is for those who knew it.
    reason: `CASE WHEN @.lifted_at IS NULL OR current_setting('app.person', true) = ANY (@.known_to || @.sealed_by || @.lifted_by) THEN @.reason END`,
    sealedAt: '@.sealed_at',
    sealedBy: '@.sealed_by_name',
    liftedAt: '@.lifted_at',
    liftedBy: '@.lifted_by_name',
    liftedReason: '@.lifted_reason',
  },
}
