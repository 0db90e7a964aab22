import { attachmentShape } from '../attachment/attachment.shape.ts'
import { ownFiles } from '../attachment/sent-files.ts'
import { holdsAt } from '../agreement/agreement.conditions.ts'
import { isOpenQuestion } from '../delivery-question/delivery-question.shape.ts'
import type { Shape } from '../selection/selection.ts'

const dispatchShape: Shape = {
  table: 'dispatch',
  fields: {
    id: '@.id',
    serial: '@.serial',
    kind: '@.kind',
    versionNumber: '@.version_number',
    queuedAt: '@.queued_at',
    leavesAt: '@.leaves_at',
    leftAt: '@.left_at',
    deliveredAt: '@.delivered_at',
    openedAt: '@.opened_at',
    confirmedAt: '@.confirmed_at',
    failedAt: '@.failed_at',
    failedReason: '@.failed_reason',
  },
}

/** Told too late, or not told though its term is over; `$2` is the instant at which it is asked. */
export const isOverdue = (alias: string) =>
  `(${alias}.delivered_at IS NULL AND ${alias}.withdrawn_at IS NULL AND COALESCE(${alias}.due_at < $2::timestamptz, false))`

/** What is a controller's own, as a message keeps it; its files where it has any. */
export const ownPart = (alias: string) =>
  `(jsonb_build_object('peopleCount', ${alias}.people_count, 'peopleCountMax', ${alias}.people_count_max,
    'recordCount', ${alias}.record_count, 'dataTypes', ${alias}.data_types, 'note', ${alias}.note)
    || COALESCE(${ownFiles(alias)}, '{}'))`

/**
 * Whether a message lies ready: until it left or was called back, none follows it. `$2` is the instant at which it is asked. A
 * withdrawal is not called back, and never lies ready.
 */
export const isReady = (dispatch: string) =>
  `(${dispatch}.left_at IS NULL AND ${dispatch}.failed_at IS NULL AND ${dispatch}.kind <> 'withdrawal' AND ${dispatch}.leaves_at > $2::timestamptz)`

/** Told before, and not of what was sent of the breach last, or of what is its own by now. */
export const isBehind = (alias: string) =>
  `(${alias}.withdrawn_at IS NULL AND (SELECT NOT ${isReady('x')} AND (x.own <> ${ownPart(alias)} OR x.version_number <
      (SELECT max(v.number) FROM breach_version v WHERE v.organisation_id = ${alias}.organisation_id AND v.breach_id = ${alias}.breach_id))
    FROM dispatch x WHERE x.organisation_id = ${alias}.organisation_id AND x.delivery_id = ${alias}.id
    ORDER BY x.serial DESC LIMIT 1) IS TRUE)`

/** Whether a message to a controller lies ready; one may also lie behind what failed. */
export const isWaiting = (alias: string) =>
  `(${alias}.state IN ('queued', 'failed') AND EXISTS (SELECT 1 FROM dispatch x WHERE x.organisation_id = ${alias}.organisation_id
    AND x.delivery_id = ${alias}.id AND ${isReady('x')}))`

/** Whether the controller of a delivery waits for an answer. */
export const isAsked = (alias: string) =>
  `EXISTS (SELECT 1 FROM delivery_question q WHERE q.organisation_id = ${alias}.organisation_id AND q.delivery_id = ${alias}.id AND ${isOpenQuestion('q')})`

/**
 * What its agreements say of whether a controller is served: the processor said so too, the controller alone says so, the processor
 * said that it does not work for it, or all have ended.
 */
export const agreementState = (alias: string) =>
  `(SELECT CASE WHEN bool_or(h.holds AND a.confirmed_at IS NOT NULL) THEN 'confirmed' WHEN bool_or(h.holds) THEN 'unconfirmed'
      WHEN bool_or(a.objected_at IS NOT NULL) THEN 'objected' ELSE 'ended' END
    FROM agreement a CROSS JOIN LATERAL (SELECT ${holdsAt('a', '$2')} AS holds) h
    WHERE a.processor_id = ${alias}.organisation_id AND a.controller_id = ${alias}.controller_id)`

/** One controller's part in a breach, as its processor reads it. */
export const deliveryShape: Shape = {
  table: 'delivery',
  fields: {
    id: '@.id',
    version: '@.version',
    controllerId: '@.controller_id',
    controllerName: '@.controller_name',
    reference: '@.reference',
    state: '@.state',
    termHours: '@.term_hours',
    dueAt: '@.due_at',
    isOverdue: isOverdue('@'),
    agreement: agreementState('@'),
    isLate: 'COALESCE(@.delivered_at > @.due_at, false)',
    hasUnsentChanges: `COALESCE((SELECT x.own <> ${ownPart('@')} FROM dispatch x WHERE x.organisation_id = @.organisation_id
      AND x.delivery_id = @.id ORDER BY x.serial DESC LIMIT 1), false)`,
    isAsked: isAsked('@'),
    services: '@.services',
    peopleCount: '@.people_count',
    peopleCountMax: '@.people_count_max',
    recordCount: '@.record_count',
    dataTypes: '@.data_types',
    note: '@.note',
    plannedAt: '@.planned_at',
    sentAt: '@.sent_at',
    deliveredAt: '@.delivered_at',
    openedAt: '@.opened_at',
    receiptConfirmedAt: '@.receipt_confirmed_at',
    withdrawnAt: '@.withdrawn_at',
    withdrawnReason: '@.withdrawn_reason',
  },
  relations: {
    attachments: () => ({
      shape: attachmentShape,
      on: '@.delivery_id = @parent.id',
      orderBy: '@.added_at, @.id',
      many: true,
    }),
    dispatches: () => ({
      shape: dispatchShape,
      on: '@.delivery_id = @parent.id',
      orderBy: '@.serial',
      many: true,
    }),
  },
}
