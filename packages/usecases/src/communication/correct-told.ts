import { publicChannels, withMessage, type CommunicationChannel, type SentMessage } from '@lekboek/domain'
import { selectCommunication, updateToldCorrected, type IncidentRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeIncident, type OpenDossier } from '../incident/change-incident.ts'
import { readReason } from '../incident/read-reason.ts'
import type { StoredDossier } from '../incident/load-dossier.ts'
import { conflict, invalid, notFound } from '../refusal.ts'
import { wholeAt } from './read-left.ts'
import { checkReached, checkTold, readTold, toldMessage, type Told, type ToldInput } from './record-told.ts'

/** What is true of a telling that was recorded wrongly, and what was wrong about it. */
export interface CorrectToldInput extends ToldInput {
  readonly reason: string
}

type StoredCommunication = StoredDossier['communications'][number]

/**
 * Corrects what was recorded of a telling: the day, the way, the number. The text stands as it was read. The reason stays with
 * the message, what it said before in the journal.
 *
 * @throws {Refusal} invalid, also while nobody was told; conflict when somebody corrected it in between.
 */
export async function correctTold(
  context: Context,
  organisationId: string,
  communicationId: string,
  input: CorrectToldInput,
  selection: Selection,
): Promise<IncidentRow> {
  const reason = readReason(input.reason, context.now())
  const told = readTold(input, context.now())
  const act = { action: 'tell', part: 'Communication', verb: 'communication.corrected' } as const
  const target = { part: 'communication', partId: communicationId } as const
  return changeIncident(context, organisationId, target, act, selection, async (open) => {
    const { dossier, register, now } = open
    const before = await toldBefore(open, communicationId, input.version)
    checkTold(told.toldAt, dossier)
    const restToldAt =
      before.restToldAt !== null && before.restToldAt >= told.toldAt ? before.restToldAt : null
    const was = dossier.communications.find((one) => one.id === communicationId)
    const message = {
      ...toldMessage(communicationId, before.groups, told, dossier, was),
      ...keptOf(told, before, was),
      wholeAt: wholeAt(told.toldAt, { ...told, restToldAt }),
    }
    const after = withMessage(dossier, message)
    checkReached(message, after)
    return {
      after,
      summary: {
        communicationId,
        toldAt: { before: before.toldAt, after: told.toldAt },
        reachedCount: { before: before.reachedCount, after: told.reachedCount },
        channel: { before: before.channel, after: told.channel },
      },
      write: () => updateToldCorrected(register, communicationId, told, { at: now, reason }),
    }
  })
}

// Whom it was for, and to whom else it went, is not put right by another day: only by how many it reached. Where nothing is
// put right, it is said again of the others as they stand now that it went to others.
function keptOf(
  told: Told,
  before: StoredCommunication,
  { reach, apart }: Pick<SentMessage, 'reach' | 'apart'> = {},
): Pick<SentMessage, 'reach' | 'apart'> {
  if (!isOtherwiseSame(told, before)) return {}
  const fields = ['toldAt', 'channel', 'leftReason', 'leftDueAt'] as const
  const isSaidAgain = fields.every((field) => told[field] === before[field])
  return { ...(reach && { reach }), ...(told.isToOthers && apart && !isSaidAgain && { apart }) }
}

// That some were left out, or that it can be counted, changes whom it told.
function isOtherwiseSame(told: Told, before: StoredCommunication): boolean {
  const isPublic = (channel: CommunicationChannel | null): boolean =>
    channel !== null && publicChannels.includes(channel)
  return (
    told.reachedCount === before.reachedCount &&
    (told.leftReason === null) === (before.leftReason === null) &&
    isPublic(told.channel) === isPublic(before.channel)
  )
}

/**
 * Takes back that people were told: they were not. The message can be changed and sent again.
 *
 * @throws {Refusal} invalid, also while nobody was told; conflict when somebody corrected it in between.
 */
export async function retractTold(
  context: Context,
  organisationId: string,
  communicationId: string,
  input: { readonly reason: string; readonly version: number },
  selection: Selection,
): Promise<IncidentRow> {
  const reason = readReason(input.reason, context.now())
  const act = { action: 'tell', part: 'Communication', verb: 'communication.retracted' } as const
  const target = { part: 'communication', partId: communicationId } as const
  return changeIncident(context, organisationId, target, act, selection, async (open) => {
    const { dossier, register, now } = open
    const { groups, toldAt, reachedCount } = await toldBefore(open, communicationId, input.version)
    return {
      after: withMessage(dossier, { id: communicationId, toldAt: null, groups }),
      summary: {
        communicationId,
        toldAt: { before: toldAt, after: null },
        reachedCount: { before: reachedCount, after: null },
      },
      write: () => updateToldCorrected(register, communicationId, null, { at: now, reason }),
    }
  })
}

/** @throws {Refusal} notFound; conflict; invalid while nobody was told. */
async function toldBefore(
  { stored, register }: OpenDossier,
  id: string,
  version: number,
): Promise<StoredCommunication> {
  const communication = stored.communications.find((one) => one.id === id)
  if (!communication) throw notFound()
  if (communication.version !== version) {
    throw conflict(communication.version, await selectCommunication(register, id))
  }
  if (communication.toldAt === null) throw invalid([{ path: 'toldAt', code: 'notTold' }])
  return communication
}
