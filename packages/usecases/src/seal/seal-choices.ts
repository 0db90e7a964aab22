import { mayOnIncident } from '@lekboek/access'
import type { Instant } from '@lekboek/domain'
import {
  inRegister,
  onPlatform,
  selectNamed,
  systemActor,
  type Named,
  type Register,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { workersIn, type Way } from '../incident/who-works.ts'
import { forbidden } from '../refusal.ts'
import { tellApart, type ToldApart } from '../member/tell-apart.ts'
import { openRegister } from '../viewer/viewer.ts'

/**
 * Somebody who can be named in a sealed dossier: their role or mandate reads dossiers, at the organisation or, once it passed
 * into another, at that one.
 */
export interface SealChoice extends Named {
  /** The consultancy for which they come; null for the organisation's own people. */
  readonly organisationName: string | null
  /** Keys of all those ways in, the lasting ones first: a naming through {@link waysKept} of them holds as long as one of these stands. */
  readonly via: readonly string[]
  /** Whether a DPO or decider of the organisation itself, of whom one at least stays named. */
  readonly isOfficer: boolean
  /** Whether they read only what is assigned to them, save for what is lent to them for a while. */
  readonly readsAsHandler: boolean
}

const readingRoles = ['dpo', 'decider', 'auditor', 'handler']
const officers = ['dpo', 'decider']
const readingScopes = ['dpo', 'read']

/** The list stands in an index of every open dossier; few have more to one register, and what is lent comes last. */
const mostWays = 4
const lastingFirst = ['role', 'mandate', 'deputy']

/** The ways in that a naming keeps, of those that somebody has at that moment. */
export const waysKept = (via: readonly string[]): readonly string[] => via.slice(0, mostWays)

/** Whether one of the ways by which somebody was named still stands; not for whoever comes in by none. */
export const comesInThrough = (choice: SealChoice | undefined, via: readonly string[]): boolean =>
  choice?.via.some((key) => via.includes(key)) === true

/**
 * Whom a sealed dossier may name: by name, neither addresses nor roles save of two who are called the same. Programs are never named.
 *
 * @throws {Refusal} forbidden for whoever may not seal.
 */
export async function listSealChoices(
  context: Context,
  organisationId: string,
): Promise<ToldApart<SealChoice>[]> {
  const { ability, access } = await openRegister(context, organisationId)
  if (!mayOnIncident(ability, 'unseal', 'Incident', { handlerIds: [] })) throw forbidden()
  const houseId = access.heir?.id ?? organisationId
  return tellApart(context, { houseId, ability }, await choicesOf(context, organisationId))
}

/** The same in an open register. */
export async function sealChoicesIn(register: Register, at: Instant): Promise<SealChoice[]> {
  const { ways } = await workersIn(register, register.organisationId, at)
  return choicesAmong(ways)
}

/** Whether a sealed dossier of the register names somebody through a way in that stands at this moment. */
export async function isStillNamed(
  { database, now }: Asking,
  organisationId: string,
  userId: string,
): Promise<boolean> {
  return inRegister(database, systemActor, organisationId, async (register) => {
    const choice = (await sealChoicesIn(register, now())).find((one) => one.userId === userId)
    const names = choice ? await selectNamed(register, null) : []
    return names.some((one) => one.userId === userId && comesInThrough(choice, one.via))
  })
}

type Asking = Pick<Context, 'database' | 'now'>

async function choicesOf({ database, now }: Asking, organisationId: string): Promise<SealChoice[]> {
  const { ways } = await onPlatform(database, (platform) => workersIn(platform, organisationId, now()))
  return choicesAmong(ways)
}

/** Those who may be named, of everybody who comes in. */
export function choicesAmong(ways: readonly Way[]): SealChoice[] {
  const reading = ways.filter(
    ({ way, role, scope }) =>
      (way === 'role' && readingRoles.includes(String(role))) ||
      way === 'deputy' ||
      (way === 'mandate' && readingScopes.includes(String(scope))),
  )
  return [...Map.groupBy(reading, ({ userId }) => String(userId))].map(([userId, ways]) => ({
    userId,
    name: String(ways[0]?.['name']),
    organisationName: ways.every(({ way }) => way === 'mandate')
      ? String(ways[0]?.['organisationName'])
      : null,
    via: ways
      .toSorted(
        (one, other) => lastingFirst.indexOf(String(one.way)) - lastingFirst.indexOf(String(other.way)),
      )
      .map(({ key }) => String(key)),
    isOfficer: ways.some(({ way, role }) => way === 'role' && officers.includes(String(role))),
    readsAsHandler: ways.every(({ way, role }) => way === 'deputy' || role === 'handler'),
  }))
}
