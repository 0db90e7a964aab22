import {
  audiencesOf,
  isFor,
  isPublished,
  personalChannels,
  reachAnew,
  reachWhenTold,
  tellingOf,
  tellingRulesOf,
  withMessage,
  type CommunicationChannel,
  type Dossier,
  type SentMessage,
} from '@lekboek/domain'
import { updateRestTold, type IncidentRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeIncident } from '../incident/change-incident.ts'
import type { StoredDossier } from '../incident/load-dossier.ts'
import { Fields } from '../input/fields.ts'
import { invalid, notFound } from '../refusal.ts'
import { readLeft, wholeAt, type LeftInput } from './read-left.ts'
import { checkReached, mostPeople } from './record-told.ts'

/** When the others of a group were told, and how many the message reached in all. */
export interface RestToldInput extends LeftInput {
  readonly toldAt: string
  readonly reachedCount: number
  /** By which way, each of them by itself; left out where nobody said so. */
  readonly channel?: CommunicationChannel | null
}

/**
 * Records that those of a group whom its message had not reached were told, or why some of them still were not. Once
 * nobody will be told any more the duty of article 34(1) is met.
 *
 * @throws {Refusal} invalid where the message reached everybody already.
 */
export async function recordRestTold(
  context: Context,
  organisationId: string,
  communicationId: string,
  input: RestToldInput,
  selection: Selection,
): Promise<IncidentRow> {
  const fields = new Fields(input, context.now())
  const toldAt = fields.instant('toldAt', { notInFuture: true })
  const reachedCount = fields.wholeNumber('reachedCount', { min: 0, max: mostPeople })
  const channel = fields.optionalChoice('channel', personalChannels)
  const left = readLeft(fields, toldAt)
  fields.refuse()
  const act = { action: 'tell', part: 'Communication', verb: 'communication.restTold' } as const
  const target = { part: 'communication', partId: communicationId } as const
  return changeIncident(context, organisationId, target, act, selection, async (open) => {
    const { stored, dossier, register } = open
    const before = dossier.communications.find(({ id }) => id === communicationId)
    const row = stored.communications.find(({ id }) => id === communicationId)
    checkRest(row, before, dossier, { toldAt, reachedCount })
    const restChannels = [...new Set([...(row?.restChannels ?? []), ...(channel === null ? [] : [channel])])]
    const rest = { ...left, restToldAt: toldAt, restChannels }
    const known = before ?? { toldAt: null }
    const whole = {
      ...{ ...known, wholeAt: wholeAt(known.toldAt, rest) },
      ...{ reached: reachedCount, hasReason: left.leftReason !== null },
    }
    // In all, of as many as there are now.
    const reach = reachWhenTold(whole, audiencesOf(dossier.facts), before)
    const message = { ...whole, reach: reachAnew(reach, before?.reach) }
    const after = withMessage(dossier, message)
    if (left.leftReason === null) checkReached(message, after)
    return {
      after,
      summary: { communicationId, toldAt, channel, reachedCount, leftDueAt: left.leftDueAt },
      write: () => updateRestTold(register, communicationId, { ...rest, reachedCount }),
    }
  })
}

/** @throws {Refusal} notFound; invalid. */
function checkRest(
  communication: StoredDossier['communications'][number] | undefined,
  message: SentMessage | undefined,
  dossier: Dossier,
  { toldAt, reachedCount }: { toldAt: string; reachedCount: number },
): void {
  if (!communication) throw notFound()
  const { toldAt: firstToldAt, restToldAt, leftReason, reachedCount: reachedBefore } = communication
  if (firstToldAt === null) throw invalid([{ path: 'toldAt', code: 'communicationMissing' }])
  // A public message tells none of them, whoever was told besides: of those its number says nothing.
  if (message !== undefined && isPublished(message) && tellingRulesOf(dossier).isEach === true)
    throw invalid([{ path: 'reachedCount', code: 'eachToBeTold' }])
  // The facts may count more people now than when the message was said to have reached all.
  const isShort = tellingOf(dossier).some(
    (audience) =>
      (audience.state === 'short' || audience.state === 'uncounted') &&
      message !== undefined &&
      (isFor({ groups: message.groups ?? null }, audience) || isFor(message, audience)),
  )
  if (leftReason === null && !isShort) throw invalid([{ path: 'toldAt', code: 'repeated' }])
  const from = restToldAt ?? firstToldAt
  if (toldAt < from) throw invalid([{ path: 'toldAt', code: 'endBeforeBegin', params: { min: from } }])
  // Those of then who are in the facts still, and no fewer.
  const min = Math.min(reachedBefore ?? 0, message?.reach?.reached ?? Infinity)
  if (reachedCount < min) {
    const limits = { min, max: mostPeople }
    throw invalid([{ path: 'reachedCount', code: 'outOfRange', params: limits }])
  }
}
