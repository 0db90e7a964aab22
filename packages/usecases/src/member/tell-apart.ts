import { mayInRegister, type Ability } from '@lekboek/access'
import { accessListStatement, readRegister } from '@lekboek/database'
import { roles, type Instant, type Role } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { instantOf } from '../input/instant-of.ts'
import { looksOf } from '../input/look-alike.ts'
import type { Row, RowColumn } from '../input/row.ts'

/** What tells somebody from another who is called the same, where somebody is chosen. */
export interface NameApart {
  readonly roles: readonly Role[]
  /** Since when they have been there: whoever came in to be taken for another came in lately. */
  readonly since: Instant
  /** Null for whoever may not see addresses there. */
  readonly email: string | null
}

export interface Choice {
  readonly userId: string
  readonly name: string
}

/** Someone to choose; `apart` where another one of the list is called the same, or is taken for it. */
export type ToldApart<Person extends Choice> = Person & { readonly apart: NameApart | null }

/**
 * Says of those who share a name what tells them apart: names alone are nobody's, and whoever lets people in could let in a
 * second one of any name. Of everybody else nothing more is said than before.
 */
export async function tellApart<Person extends Choice>(
  { database, now }: Pick<Context, 'database' | 'now'>,
  { houseId, ability }: { readonly houseId: string; readonly ability: Ability },
  people: readonly Person[],
): Promise<ToldApart<Person>[]> {
  const shared = sharingNames(people)
  if (shared.size === 0) return people.map((person) => ({ ...person, apart: null }))
  const statement = accessListStatement(houseId, now())
  const rows = (await readRegister<RowColumn>(database, houseId, statement))
    .map(({ row }) => row)
    .filter(({ way }) => personal.includes(String(way)))
  const seesAddresses = mayInRegister(ability, 'read', 'Member') || mayInRegister(ability, 'read', 'Access')
  return people.map((person) => {
    const own = shared.has(person.userId) ? rows.filter(({ userId }) => userId === person.userId) : []
    return { ...person, apart: apartOf(own, seesAddresses) }
  })
}

/** Ways in that are a person's own, and not their umbrella's or a program's. */
const personal = ['role', 'deputy', 'mandate']

/** Those who are called like another of the list. */
function sharingNames(people: readonly Choice[]): ReadonlySet<string> {
  const byLooks = Map.groupBy(
    people.flatMap(({ userId, name }) => looksOf(name).map((looks) => ({ userId, looks }))),
    ({ looks }) => looks,
  )
  const groups = [...byLooks.values()].map((group) => new Set(group.map(({ userId }) => userId)))
  return new Set(groups.filter(({ size }) => size > 1).flatMap((group) => [...group]))
}

function apartOf(rows: readonly Row[], seesAddresses: boolean): NameApart | null {
  const since = rows.map((row) => instantOf(String(row['since']))).toSorted()[0]
  if (since === undefined) return null
  const address = rows.find(({ email }) => typeof email === 'string')?.['email']
  return {
    roles: roles.filter((one) => rows.some(({ role }) => role === one)),
    since,
    email: seesAddresses && typeof address === 'string' ? address : null,
  }
}
