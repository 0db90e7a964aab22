import { breachFields } from '@lekboek/domain/breach'
import { attachmentShape } from '../attachment/attachment.shape.ts'
import { commonFiles } from '../attachment/sent-files.ts'
import { isOpenQuestion, keptAnswerShape } from '../delivery-question/delivery-question.shape.ts'
import { agreementState, isBehind, isReady } from './delivery.shape.ts'
import type { Shape } from '../selection/selection.ts'

const contentFields = Object.fromEntries(breachFields.map((field) => [field, `@.content -> '${field}'`]))

/** What of those messages (`x`) waits for its instant; `$2` is the instant at which it is asked. */
const waitingOf = (which: string) =>
  `(SELECT json_build_object('count', count(DISTINCT x.delivery_id), 'leavesAt', min(x.leaves_at)) FROM dispatch x
    WHERE x.organisation_id = @.organisation_id AND ${which} AND ${isReady('x')})`

const versionShape: Shape = {
  table: 'breach_version',
  fields: {
    number: '@.number',
    kind: '@.kind',
    changed: '@.changed',
    reason: '@.reason',
    fixedAt: '@.fixed_at',
    controllerCount: `(SELECT count(*) FROM delivery d WHERE d.organisation_id = @.organisation_id AND d.breach_id = @.breach_id
      AND d.withdrawn_at IS NULL AND (SELECT x.version_number FROM dispatch x WHERE x.organisation_id = d.organisation_id
        AND x.delivery_id = d.id AND x.delivered_at IS NOT NULL ORDER BY x.serial DESC LIMIT 1) = @.number)`,
    waiting: waitingOf('x.breach_id = @.breach_id AND x.version_number = @.number'),
    ...contentFields,
  },
  relations: {
    attachments: () => ({
      shape: attachmentShape,
      on: '@.breach_id = @parent.breach_id AND @.id = ANY (@parent.files)',
      orderBy: '@.added_at, @.id',
      many: true,
    }),
  },
}

const ofBreach = 'd.organisation_id = @.organisation_id AND d.breach_id = @.id'
/** Still to be told. */
const isOpen = `d.delivered_at IS NULL AND d.withdrawn_at IS NULL`

/** Counts per state, in one look over the breach's deliveries; `$2` is the instant at which it is asked. */
const counts = `(SELECT json_build_object('total', count(*),
    ${['planned', 'queued', 'delivered', 'opened', 'confirmed', 'failed', 'withdrawn']
      .map((state) => `'${state}', count(*) FILTER (WHERE d.state = '${state}')`)
      .join(', ')},
    'overdue', count(*) FILTER (WHERE ${isOpen} AND d.due_at < $2::timestamptz),
    'openWithoutTerm', count(*) FILTER (WHERE ${isOpen} AND d.due_at IS NULL),
    'told', count(*) FILTER (WHERE d.delivered_at IS NOT NULL AND d.withdrawn_at IS NULL),
    'current', count(*) FILTER (WHERE d.state IN ('delivered', 'opened', 'confirmed') AND NOT ${isBehind('d')}),
    'asked', (SELECT count(DISTINCT q.delivery_id) FROM delivery_question q WHERE q.organisation_id = @.organisation_id
      AND q.breach_id = @.id AND ${isOpenQuestion('q')}))
  FROM delivery d WHERE ${ofBreach})`

/** A processor's breaches as they are read. */
export const breachShape: Shape = {
  table: 'breach',
  fields: {
    id: '@.id',
    organisationId: '@.organisation_id',
    number: '@.number',
    version: '@.version',
    createdAt: '@.created_at',
    changedAt: '@.changed_at',
    chain: '@.chain',
    counts,
    behindCount: `(SELECT count(*) FROM delivery d WHERE ${ofBreach} AND ${isBehind('d')})`,
    waiting: waitingOf('x.breach_id = @.id'),
    // Of those who are chosen and not told.
    doubts: `(SELECT json_build_object('unconfirmed', count(*) FILTER (WHERE q.state = 'unconfirmed'),
        'ended', count(*) FILTER (WHERE q.state IN ('ended', 'objected')))
      FROM delivery d CROSS JOIN LATERAL (SELECT ${agreementState('d')} AS state) q WHERE ${ofBreach} AND d.state = 'planned')`,
    // The shortest contract term among the controllers that have not received it yet.
    dueAt: `(SELECT min(d.due_at) FROM delivery d WHERE ${ofBreach} AND ${isOpen})`,
    ownFiles: `(SELECT json_build_object('count', count(*), 'controllerCount', count(DISTINCT f.delivery_id))
      FROM attachment f JOIN delivery d ON d.organisation_id = f.organisation_id AND d.id = f.delivery_id
      WHERE ${ofBreach} AND d.withdrawn_at IS NULL AND f.removed_at IS NULL)`,
    hasUnsentChanges: `COALESCE((SELECT v.content <> @.content OR v.files <> ${commonFiles('@')} FROM breach_version v
      WHERE v.organisation_id = @.organisation_id AND v.breach_id = @.id ORDER BY v.number DESC LIMIT 1), false)`,
    ...contentFields,
  },
  relations: {
    attachments: () => ({
      shape: attachmentShape,
      on: '@.breach_id = @parent.id',
      orderBy: '@.added_at, @.id',
      many: true,
    }),
    keptAnswers: () => ({
      shape: keptAnswerShape,
      on: '@.breach_id = @parent.id',
      orderBy: '@.title, @.id',
      many: true,
    }),
    versions: () => ({
      shape: versionShape,
      on: '@.breach_id = @parent.id',
      orderBy: '@.number DESC',
      many: true,
    }),
  },
}
