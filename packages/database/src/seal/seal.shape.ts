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

const reader = `current_setting('app.person', true)`

/** Whether somebody is whoever reads. */
export const isReader = (userId: string): string => `${userId} = ${reader}`

/** Whether whoever reads is one of those whom a lifted seal named in the end, or lifted it. */
export const wasNamed = (seal: string): string => `${reader} = ANY (${seal}.known_to || ${seal}.lifted_by)`

/** Whether whoever reads is one of these, or set the seal: they know why, and may have been taken off since. */
const knowsWhy = (seal: string): string => `(${wasNamed(seal)} OR ${isReader(`${seal}.sealed_by`)})`

/** Whether a request in need was there for whoever reads. */
export const wasThere = (request: string): string => `(${reader} = ANY (${request}.hidden_from)) IS NOT TRUE`

/**
 * Whether a number by chance would tell whoever reads that somebody was left out: no dossier was found by it in need though one was there,
 * which the second key holder knows too and letters told others; or a request under it was hidden from whoever reads. `number` stands as
 * it was asked for.
 */
export const tellsWhoWasLeftOut = (incident: string, number: string): string =>
  `(EXISTS (SELECT 1 FROM break_glass b WHERE b.organisation_id = ${incident}.organisation_id AND b.number = ${number} AND NOT (${wasThere('b')}))
    OR EXISTS (SELECT 1 FROM journal_leaf l WHERE l.organisation_id = ${incident}.organisation_id AND l.incident_id = ${incident}.id
      AND l.verb = 'breakGlass.missed' AND l.body::json #>> '{summary,number}' = ${number}))`

/** The times that a dossier was sealed. */
export const sealShape: Shape = {
  table: 'seal',
  fields: {
    id: '@.id',
    // It may name whom it kept out: once it is lifted, it is for those who knew it.
    reason: `CASE WHEN @.lifted_at IS NULL OR ${knowsWhy('@')} THEN @.reason END`,
    sealedAt: '@.sealed_at',
    sealedBy: '@.sealed_by_name',
    liftedAt: '@.lifted_at',
    liftedBy: '@.lifted_by_name',
    liftedReason: '@.lifted_reason',
  },
}
