import { mayInRegister } from '@lekboek/access'
import { selectCounts, selectMembersOfUmbrella } from '@lekboek/database'
import type { Context } from '../context.ts'
import { forbidden } from '../refusal.ts'
import { openRegister, type RegisterAccess } from '../viewer/viewer.ts'
import { smallestCount, suppressSmall, type CountsOfYear } from './suppress-small.ts'

/** Counts of dossiers, of one register or of many in sum. */
export interface Counts {
  /** Whether they are the sum over the organisations of an umbrella. */
  readonly isSum: boolean
  /** How many organisations the umbrella has; 1 for a single register. */
  readonly organisations: number
  /** How many registers are counted. */
  readonly registers: number
  /** Counts under this one are null; null where every count is shown. */
  readonly smallest: number | null
  /** The newest year first. Empty for a sum over so few registers that it would tell of each of them. */
  readonly years: readonly CountsOfYear[]
}

/**
 * How many dossiers there are, and how many notifications were in time. Whoever holds a statistics mandate gets those of
 * that register; an umbrella those of its organisations that gave it such a mandate, in sum, the small ones hidden.
 */
export async function readCounts(context: Context, organisationId: string): Promise<Counts> {
  const { ability, access } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'read', 'Counts')) throw forbidden()
  const now = context.now()
  if (!isOverMembers(access)) {
    const years = await selectCounts(context.database, [organisationId], now)
    return { isSum: false, organisations: 1, registers: 1, smallest: null, years }
  }
  const members = await selectMembersOfUmbrella(context.database, organisationId, now)
  const counted = members.filter(({ isCounted }) => isCounted).map(({ id }) => id)
  const years = counted.length < smallestCount ? [] : await selectCounts(context.database, counted, now)
  return {
    ...{ isSum: true, organisations: members.length, registers: counted.length, smallest: smallestCount },
    years: years.map(suppressSmall),
  }
}

/** A mandate opens the register of whoever granted it; the role at an umbrella looks at its organisations. */
function isOverMembers({ roles }: RegisterAccess): boolean {
  return roles.includes('umbrellaAdmin')
}
