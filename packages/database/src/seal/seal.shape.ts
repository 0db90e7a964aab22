import type { Shape } from '../selection/selection.ts'

/** The persons whom a sealed dossier names. */
export const namedPersonShape: Shape = {
  table: 'named_person',
  fields: { userId: '@.user_id', name: '@.user_name', namedAt: '@.named_at', via: '@.via' },
}

/** Key holders who are left out for a sealed dossier. */
export const keyRefusalShape: Shape = {
  table: 'key_refusal',
  fields: { userId: '@.user_id', name: '@.user_name' },
}

/** Whether whoever reads is one of those whom a lifted seal named, who set it or who lifted it. */
export const knowsSeal = (seal: string): string =>
  `current_setting('app.person', true) = ANY (${seal}.known_to || ${seal}.sealed_by || ${seal}.lifted_by)`

/** The times that a dossier was sealed. */
export const sealShape: Shape = {
  table: 'seal',
  fields: {
    id: '@.id',
    // It may name whom it kept out: once it is lifted, it is for those who knew it.
    reason: `CASE WHEN @.lifted_at IS NULL OR ${knowsSeal('@')} THEN @.reason END`,
    sealedAt: '@.sealed_at',
    sealedBy: '@.sealed_by_name',
    liftedAt: '@.lifted_at',
    liftedBy: '@.lifted_by_name',
    liftedReason: '@.lifted_reason',
  },
}
