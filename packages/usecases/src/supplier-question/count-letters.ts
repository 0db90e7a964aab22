import { createHash } from 'node:crypto'
import {
  addAttempts,
  readPlatform,
  returnAttempts,
  type CountedAttempts,
  type Statement,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { invalid, Refusal } from '../refusal.ts'
import { addressOf, chosenAgreements } from './chosen-agreements.ts'
import type { DossierOfQuestion } from './dossier-of-question.ts'

const daySeconds = 86_400
/** Nobody's mailbox is filled by one organisation, however many agreements it makes with one address. */
const mostFromOne = 20
/** Nor with those that it asks from sealed dossiers, of which each has a count of its own. */
const mostFromOneAltogether = 100
/** Nor by all of them: a supplier whom so many ask on one day knows what is asked. */
const mostFromAll = 1000

/** Who writes to whom, and where the letters are refused. */
interface Letters {
  readonly organisationId: string
  readonly emails: readonly string[]
  /** On which dossier the questions hang. */
  readonly dossier: DossierOfQuestion | null
  readonly path: string
}

/**
 * Does what sends these letters, as long as neither this organisation nor all of them together wrote too often to one of the addresses
 * that day. What was refused is not counted.
 *
 * @throws {Refusal} invalid with `lettersMany`; whatever the work refuses.
 */
export async function withLetters<Answer>(
  { database, now }: Pick<Context, 'database' | 'now'>,
  letters: Letters,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const counts = countsOf(letters)
  if (counts.length === 0) return work()
  const totals = await addAttempts(database, counts, daySeconds, now())
  try {
    if (counts.some(({ key, most }) => (totals.get(key)?.count ?? 0) > most))
      throw invalid([{ path: letters.path, code: 'lettersMany' }])
    return await work()
  } catch (error) {
    await returnAttempts(database, counts)
    throw error
  }
}

/**
 * By a hash: a table of counts holds no address. What goes out from a sealed dossier is counted apart: whoever is kept out of it would be
 * refused too soon, and know that somebody asked.
 */
function countsOf({
  organisationId,
  emails,
  dossier,
}: Letters): (CountedAttempts & { readonly most: number })[] {
  const hashOf = (email: string) =>
    createHash('sha256').update(email.trim().toLowerCase()).digest('base64url')
  const from = dossier?.isSealed ? `${organisationId}|${dossier.id}` : organisationId
  return [...Map.groupBy(emails, hashOf)].flatMap(([hash, { length: count }]) => [
    { key: `supplier-letters|${from}|${hash}`, count, most: mostFromOne },
    { key: `supplier-letters|${organisationId}|all|${hash}`, count, most: mostFromOneAltogether },
    { key: `supplier-letters|all|${hash}`, count, most: mostFromAll },
  ])
}

/** The addresses that would be written to; none where that is refused, which is said where it is looked at again. */
export async function addressesOf(
  { database, now }: Pick<Context, 'database' | 'now'>,
  organisationId: string,
  ids: unknown,
): Promise<string[]> {
  const query = <Row extends Record<string, unknown>>(statement: Statement) =>
    readPlatform<Row>(database, statement)
  const named = Array.isArray(ids) ? ids.map(String) : []
  try {
    const chosen = await chosenAgreements({ organisationId, query }, named, now())
    return chosen.map((one) => addressOf(one) ?? '')
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}
