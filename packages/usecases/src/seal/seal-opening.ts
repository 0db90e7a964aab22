import {
  insertSeal,
  replaceKeyRefusals,
  updateReportsWhenSealed,
  uuidv7,
  type Named,
  type Register,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { readReason } from '../incident/read-reason.ts'
import { shownAtFirst } from '../report/shown-status.ts'
import { readKeyRefusals } from './key-refusals.ts'
import { readNamed, writeNamed, type NamedHere } from './name-persons.ts'

/** How a dossier is sealed that is only being opened. */
export interface OpeningSealInput {
  readonly reason: string
  /** Who may see it; whoever opens it may in any case, and the DPO for whom they stand in. */
  readonly persons: readonly string[]
  readonly leftOut?: readonly string[] | null
}

/** The same, checked. */
export interface OpeningSeal {
  readonly reason: string
  readonly named: readonly NamedHere[]
  readonly leftOut: readonly Named[]
}

/** @throws {Refusal} invalid as where a dossier is sealed later. */
export async function readOpeningSeal(
  context: Pick<Context, 'database' | 'now'>,
  register: Register,
  input: OpeningSealInput,
  now: Instant,
): Promise<OpeningSeal> {
  const reason = readReason(input.reason, now)
  const named = await readNamed(register, input.persons, now)
  return { reason, named, leftOut: await readKeyRefusals(context, register, input.leftOut ?? [], []) }
}

/** Keeps with a dossier that was opened sealed why it is, and for whom it is there. */
export async function writeOpeningSeal(
  register: Register,
  incidentId: string,
  { reason, named, leftOut }: OpeningSeal,
  now: Instant,
): Promise<void> {
  await Promise.all([
    insertSeal(register, { id: uuidv7(), incidentId, reason, sealedAt: now }),
    writeNamed(register, incidentId, named, now),
    replaceKeyRefusals(register, incidentId, leftOut, now),
    updateReportsWhenSealed(register, incidentId, shownAtFirst),
  ])
}
