import { type Instant } from '@lekboek/domain'
import { wholeBreach, type BreachContent } from '@lekboek/domain/breach'
import {
  lockBreach,
  selectBreach,
  type BreachRow,
  type SentVersion,
  type Register,
  type Selection,
} from '@lekboek/database'
import { conflict, notFound } from '../refusal.ts'

/** A breach that this transaction has just written or locked. */
export async function breachById(
  register: Register,
  id: string,
  at: Instant,
  selection: Selection,
): Promise<BreachRow> {
  const row = await selectBreach(register, { id }, at, selection)
  if (!row) throw new Error('a locked breach disappeared')
  return row
}

/** A breach that nobody else changes or sends until the transaction ends. */
export interface HeldBreach {
  readonly id: string
  readonly version: number
  readonly content: BreachContent
  readonly files: readonly string[]
  readonly sent: (SentVersion & { readonly content: BreachContent }) | null
}

/** Who sends must have seen what is sent: a version that is not the stored one is refused with that. */
const shownInConflict: Selection = {
  ...{ title: true, awareAt: true, occurredFromAt: true, occurredToAt: true, description: true },
  ...{ dataTypes: true, measures: true, systems: true, contact: true, version: true },
}

/**
 * Keeps everybody else from a breach until the transaction ends.
 *
 * @throws {Refusal} notFound; conflict, with the stored breach, where a version was seen and is not the stored one.
 */
export async function heldBreach(
  register: Register,
  id: string,
  at: Instant,
  seenVersion: number | null = null,
): Promise<HeldBreach> {
  const breach = await lockBreach(register, id)
  if (!breach) throw notFound()
  if (seenVersion !== null && breach.version !== seenVersion) {
    throw conflict(breach.version, await breachById(register, id, at, shownInConflict))
  }
  return {
    ...breach,
    content: contentOf(breach.content),
    sent: breach.sent && { ...breach.sent, content: contentOf(breach.sent.content) },
  }
}

/** What is stored was read before it was kept; older rows lack fields that came later. */
export function contentOf(stored: unknown): BreachContent {
  return wholeBreach(typeof stored === 'object' && stored !== null ? stored : {})
}
