import { mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  deleteKeptAnswer,
  inRegister,
  insertKeptAnswer,
  isUuid,
  lockKeptAnswer,
  updateKeptAnswer,
  uuidv7,
  type BreachRow,
  type Register,
  type Selection,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { breachById, heldBreach } from '../breach/breach-by-id.ts'
import type { Context } from '../context.ts'
import { Fields, longText, shortText } from '../input/fields.ts'
import { conflict, forbidden, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

export interface KeptAnswerInput {
  /** By what it is found again. */
  readonly title: string
  readonly text: string
}

/** Keeps an answer with a breach, to be given again. */
export async function keepAnswer(
  context: Context,
  organisationId: string,
  breachId: string,
  input: KeptAnswerInput,
  selection: Selection,
): Promise<BreachRow> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Breach')) throw forbidden()
  if (!isUuid(breachId)) throw notFound()
  const now = context.now()
  const words = readWords(input, now)
  return inRegister(context.database, actor, organisationId, async (register) => {
    await heldBreach(register, breachId, now)
    const id = uuidv7()
    await insertKeptAnswer(register, { id, breachId, ...words.refused(), changedAt: now })
    const summary = { breachId, keptAnswerId: id }
    await appendJournal(register, { verb: 'breach.answerKept', at: now, incidentId: null, summary })
    return breachById(register, breachId, now, selection)
  })
}

/**
 * Changes an answer that is kept. What was sent of it stays as it was sent.
 *
 * @throws {Refusal} conflict, with the stored one, where somebody saved it in between.
 */
export async function changeKeptAnswer(
  context: Context,
  organisationId: string,
  id: string,
  input: KeptAnswerInput & { readonly version: number },
  selection: Selection,
): Promise<BreachRow> {
  const seen = { id, version: input.version }
  return onKeptAnswer(context, organisationId, seen, selection, async (register, now) => {
    await updateKeptAnswer(register, id, readWords(input, now).refused(), now)
    return { verb: 'breach.keptAnswerChanged', version: input.version + 1 }
  })
}

/**
 * Takes an answer that is kept away again. What was sent of it stays as it was sent.
 *
 * @throws {Refusal} conflict, with the stored one, where somebody saved it in between.
 */
export async function removeKeptAnswer(
  context: Context,
  organisationId: string,
  id: string,
  version: number,
  selection: Selection,
): Promise<BreachRow> {
  return onKeptAnswer(context, organisationId, { id, version }, selection, async (register) => {
    await deleteKeptAnswer(register, id)
    return { verb: 'breach.keptAnswerRemoved', version }
  })
}

/** Does something to an answer that is kept, as it was seen, and writes it in the journal. */
async function onKeptAnswer(
  context: Context,
  organisationId: string,
  seen: { readonly id: string; readonly version: number },
  selection: Selection,
  act: (register: Register, now: Instant) => Promise<{ readonly verb: string; readonly version: number }>,
): Promise<BreachRow> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Breach')) throw forbidden()
  if (!isUuid(seen.id)) throw notFound()
  const now = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    const stored = await lockKeptAnswer(register, seen.id)
    if (!stored) throw notFound()
    const { breachId, ...current } = stored
    if (current.version !== seen.version) throw conflict(current.version, current)
    const { verb, version } = await act(register, now)
    const summary = { breachId, keptAnswerId: seen.id, version }
    await appendJournal(register, { verb, at: now, incidentId: null, summary })
    return breachById(register, breachId, now, selection)
  })
}

/** Reads at once and refuses once the row is found: a foreign id answers alike, whatever else is wrong. */
function readWords({ title, text }: KeptAnswerInput, now: Instant) {
  const fields = new Fields({ title, text }, now)
  const words = {
    title: fields.text('title', { max: shortText }),
    text: fields.text('text', { max: longText }),
  }
  return {
    refused() {
      fields.refuse()
      return words
    },
  }
}
