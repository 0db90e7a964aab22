import {
  apartFrom,
  audiencesOf,
  communicationChannels,
  isFor,
  liesBefore,
  publicChannels,
  reachOnceCorrected,
  tellingOf,
  withGroups,
  type CommunicationChannel,
  type Dossier,
  type Instant,
  type SentMessage,
} from '@lekboek/domain'
import { communicationProblems } from '@lekboek/domain/communication-problems'
import { selectCommunication, updateTold, type IncidentRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeIncident } from '../incident/change-incident.ts'
import { Fields } from '../input/fields.ts'
import { conflict, invalid, notFound, refuseProblems } from '../refusal.ts'
import { checkGroups } from './read-communication.ts'
import { readLeft, type Left, type LeftInput } from './read-left.ts'
import { openCommunication } from './seen-communication.ts'

/** How and when a group of people was told. */
export interface ToldInput extends LeftInput {
  readonly toldAt: string
  readonly channel: CommunicationChannel
  readonly reachedCount: number
  /** It reached others than every message before it: otherwise a second one to the same people is a reminder. */
  readonly isToOthers?: boolean | null
  /** Version of the message that the person saw: that text is what people read. */
  readonly version: number
}

export const mostPeople = 1_000_000_000

/**
 * Records that people were told: the text as it stands is frozen, with the channel, the date and how many were reached.
 * Whom it did not reach is recorded with the reason, and the day by which they will be told keeps the duty running.
 * Fewer than its groups hold is refused without a reason: a number alone does not tell the others.
 * A message that lacks an element that article 34(2) demands cannot have told them.
 */
export async function recordTold(
  context: Context,
  organisationId: string,
  communicationId: string,
  input: ToldInput,
  selection: Selection,
): Promise<IncidentRow> {
  const told = readTold(input, context.now())
  const act = { action: 'tell', part: 'Communication', verb: 'communication.told' } as const
  const target = { part: 'communication', partId: communicationId } as const
  return changeIncident(context, organisationId, target, act, selection, async (open) => {
    const { stored, dossier, register } = open
    openCommunication(stored, communicationId)
    const text = await selectCommunication(register, communicationId)
    if (!text) throw notFound()
    if (text.version !== input.version) throw conflict(text.version, text)
    checkGroups(text, dossier.facts)
    checkTold(told.toldAt, dossier)
    refuseProblems(communicationProblems(text, withGroups(dossier.facts, text.groups)).problems)
    const { leftReason: _, ...journalled } = told
    const message = toldMessage(communicationId, text.groups, told, dossier)
    const communications = dossier.communications.map((one) => (one.id === communicationId ? message : one))
    checkReached(message, { ...dossier, communications })
    return {
      after: { ...dossier, communications },
      summary: { communicationId, audience: text.audience, version: text.version, ...journalled },
      write: () => updateTold(register, communicationId, told),
    }
  })
}

export interface Told extends Left {
  readonly toldAt: Instant
  readonly channel: CommunicationChannel
  readonly reachedCount: number
  readonly isToOthers: boolean
}

/** @throws {Refusal} invalid. */
export function readTold(input: Omit<ToldInput, 'version'>, now: Instant): Told {
  const fields = new Fields(input, now)
  const toldAt = fields.instant('toldAt', { notInFuture: true })
  const told = {
    toldAt,
    channel: fields.choice('channel', communicationChannels),
    reachedCount: fields.wholeNumber('reachedCount', { min: 0, max: mostPeople }),
    isToOthers: fields.optionalBoolean('isToOthers'),
    ...readLeft(fields, toldAt),
  }
  fields.refuse()
  return told
}

/** The message as the dossier knows it from now on: for as many as there are today, of those whom it was for `before` too. */
export function toldMessage(
  id: string,
  groups: readonly string[] | null,
  { toldAt, leftDueAt, reachedCount, channel, leftReason, isToOthers }: Told,
  dossier: Dossier,
  before?: SentMessage,
): SentMessage {
  const message = {
    ...{ id, toldAt, wholeAt: leftDueAt === null ? toldAt : null, groups, isToOthers },
    ...{ reached: reachedCount, isPublic: publicChannels.includes(channel), hasReason: leftReason !== null },
  }
  return {
    ...{ ...message, reach: reachOnceCorrected(message, audiencesOf(dossier.facts), before) },
    ...(isToOthers && { apart: apartFrom(message, dossier, before) }),
  }
}

/**
 * Nobody can be told of what has not happened. Before the organisation was aware of a breach they can: out of caution, or by
 * the processor.
 *
 * @throws {Refusal} invalid.
 */
export function checkTold(toldAt: Instant, { facts }: Pick<Dossier, 'facts'>): void {
  const from = facts.timing.occurredFromAt
  if (from !== null && liesBefore(toldAt, from)) {
    throw invalid([{ path: 'toldAt', code: 'beforeOccurrence', params: { min: from } }])
  }
}

/**
 * Whom a message did not reach has a reason: fewer than its groups hold is not everybody. Of a public one nobody can say how
 * many it reached. Whether that is enough is another question: the duty stays open where it is not.
 *
 * @throws {Refusal} invalid.
 */
export function checkReached(message: SentMessage, dossier: Dossier): void {
  if (message.isPublic === true || message.hasReason === true) return
  // Whom the facts no longer count is no matter of this message.
  const telling = tellingOf({ ...dossier, droppedPeople: 0 })
  const short = telling.find((audience) => audience.state === 'short' && isFor(message, audience))
  if (short === undefined) return
  throw invalid([{ path: 'leftReason', code: 'fewerThanPeople', params: { missing: short.missing } }])
}
