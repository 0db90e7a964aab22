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
 * Whether two people are two: the one who confirms had the role for a while before the other one said it, and nobody stands
 * behind both. Two whom a third one let in may both be that one; so may one who let in the other. Whom the provider itself let
 * in, whoever signs in by its word alone, and whoever they let in may be whoever runs it: of its own word none of them is the
 * second person.
 */
export function standApart(
  rows: readonly WeightyRole[],
  { confirmer, setter, setAt }: Two,
  now: Instant,
): boolean {
  const since = addHours(setAt, -standingHours)
  const isLasting = ({ userId, from, until }: WeightyRole) =>
    userId === confirmer && instantOf(from) <= since && (until === null || instantOf(until) > now)
  const said = rows.find(({ userId, role }) => userId === setter && role === 'admin')
  const behindSetter = said && standingBehind(rows, said)
  if (!behindSetter) return false
  return rows.filter(isLasting).some((row) => {
    const behind = standingBehind(rows, row)
    if (behind === null || behind.has(provider)) return false
    return ![...behind].some((person) => behindSetter.has(person))
  })
}

/** Whoever runs the provider gave what its word gave: one hand, whomever it names. */
const provider = 'provider'

/**
 * Through whom somebody has a role, themself included: followed from giver to giver up to where nobody of the organisation
 * gave it. Null where that is not known: a giver who never was an administrator there, as a deputy is not, leaves it open
 * through whom, and so do those who gave each other theirs.
 */
function standingBehind(rows: readonly WeightyRole[], role: WeightyRole): ReadonlySet<string> | null {
  const behind = new Set<string>()
  let at: WeightyRole | undefined = role
  while (at) {
    if (behind.has(at.userId)) return null
    behind.add(at.userId)
    const giver: string | null = at.grantedBy
    if (at.isByProvider) return behind.add(provider)
    if (giver === null) return behind
    at = rows.find((row) => row.userId === giver && row.role === 'admin')
  }
  return null
}
