import { addHours, type Instant } from '@lekboek/domain'
import type { WeightyRole } from '@lekboek/database'
import { instantOf } from '../input/instant-of.ts'

/** Hours before a provider is set from which on whoever confirms it must have had the role: nobody makes their second person on the spot. */
export const standingHours = 24

interface Two {
  readonly confirmer: string
  readonly setter: string
  readonly setAt: Instant
}

/**
 * Whether two people are two: the one who confirms had the role for a while before the other one said it, and neither has
 * theirs through the other, nor through anybody who has theirs through the other.
 */
export function standApart(
  rows: readonly WeightyRole[],
  { confirmer, setter, setAt }: Two,
  now: Instant,
): boolean {
  const since = addHours(setAt, -standingHours)
  const isLasting = ({ userId, from, until }: WeightyRole) =>
    userId === confirmer && instantOf(from) <= since && (until === null || instantOf(until) > now)
  return (
    rows.some((row) => isLasting(row) && isWithout(rows, row, setter)) &&
    rows.some((row) => row.userId === setter && row.role === 'admin' && isWithout(rows, row, confirmer))
  )
}

/**
 * Whether somebody has a role by no grace of a person: followed from giver to giver up to where nobody of the organisation
 * gave it. A giver who never was an administrator there, as a deputy is not, leaves it open through whom, and so counts for
 * nothing; nor do those who gave each other theirs.
 */
function isWithout(rows: readonly WeightyRole[], role: WeightyRole, person: string): boolean {
  const passed = new Set([person])
  let at: WeightyRole | undefined = role
  while (at && at.grantedBy !== null) {
    const giver: string = at.grantedBy
    if (passed.has(giver)) return false
    passed.add(giver)
    at = rows.find((row) => row.userId === giver && row.role === 'admin')
  }
  return at !== undefined
}
