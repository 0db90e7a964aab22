import { passwordSuffices } from '@lekboek/access'
import { readRegister, waitingInNeedStatement, type WaitingInNeed } from '@lekboek/database'
import { addHours } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { requireBareRights } from '../viewer/viewer.ts'
import { asksFactor } from './key-holders.ts'

/** Hours within which the second one must confirm. */
export const confirmHours = 24

/** A register in which the person who asks is appointed to open sealed dossiers in need. */
export interface KeyHolding extends WaitingInNeed {
  readonly organisation: string
}

/** What waits in one register for one person to confirm it; null for whoever is not appointed there. */
export async function waitingInNeed(
  { database, now }: Pick<Context, 'database' | 'now'>,
  organisationId: string,
  userId: string,
): Promise<number | null> {
  const at = now()
  const statement = waitingInNeedStatement(organisationId, userId, {
    ...{ at, askedAfter: addHours(at, -confirmHours), weakRoles: passwordSuffices.roles },
  })
  const [row] = await readRegister<WaitingInNeed & Record<string, unknown>>(
    database,
    organisationId,
    statement,
  )
  return row?.waiting ?? null
}

/**
 * The registers in which the person who asks is appointed, each with how many requests of others wait for a second one.
 * Nothing of any other, and of none that passed into another or ended: there nobody opens in need.
 */
export async function listKeyHoldings(context: Context): Promise<KeyHolding[]> {
  const accesses = await requireBareRights(context)
  const own = accesses.filter(({ roles, phase }) => phase === undefined && roles.some(asksFactor))
  const holdings = await Promise.all(
    own.map(async ({ organisationId: organisation, userId }) => {
      const waiting = await waitingInNeed(context, organisation, userId)
      return waiting === null ? [] : [{ organisation, waiting }]
    }),
  )
  return holdings.flat()
}
