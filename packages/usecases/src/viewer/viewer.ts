import { abilityFor, type Ability, type Access } from '@lekboek/access'
import type { Actor, OrganisationRow } from '@lekboek/database'
import type { Role } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { notFound, unauthenticated } from '../refusal.ts'

/** A register that a person may enter at this moment. */
export interface RegisterAccess extends Access {
  readonly organisation: OrganisationRow
  /** The consultancy whose mandate opens the register, for the journal and for the page. */
  readonly mandateHolder: string | null
}

/** Who is signed in. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: string | null
}

/** Who is signed in, with the registers that were asked about and are open to them now. */
export interface Viewer extends Person {
  readonly registers: readonly RegisterAccess[]
}

/** An opened register: what the person may do there and how the journal names them. */
export interface Opening {
  readonly viewer: Person
  readonly access: RegisterAccess
  readonly ability: Ability
  readonly actor: Actor
}

/** The person who asks. @throws {Refusal} unauthenticated. */
export async function requirePerson(context: Context): Promise<Person> {
  return known(await context.rights.in(null))
}

/** The rights of the person who asks, in every register. @throws {Refusal} unauthenticated. */
export async function requireBareRights(context: Context): Promise<readonly Access[]> {
  return known(await context.rights.bare())
}

/**
 * How the person who asks stands to a register.
 *
 * @throws {Refusal} unauthenticated; notFound for a register that is absent, foreign or not even an id.
 */
export async function openRegister(context: Context, organisationId: string): Promise<Opening> {
  const viewer = known(await context.rights.in(organisationId))
  const access = viewer.registers.find((register) => register.organisationId === organisationId)
  if (!access) throw notFound()
  return { viewer, access, ability: abilityFor(access), actor: actorOf(viewer, access) }
}

function known<Answer>(answer: Answer | null): Answer {
  if (answer === null) throw unauthenticated()
  return answer
}

/** Of several roles in one register the journal names the one that carries most. */
const heaviest: readonly Role[] = [
  'dpo',
  'decider',
  'handler',
  'admin',
  'auditor',
  'processorContact',
  'umbrellaAdmin',
  'reporter',
]

/** A right that comes through a mandate is journalled as such, also when the person has a lighter role of their own. */
function actorOf({ id, name }: Person, { roles, mandate, mandateHolder }: RegisterAccess): Actor {
  const own = heaviest.find((one) => roles.includes(one))
  const lent: Role | undefined = mandate ? (mandate.scope === 'dpo' ? 'dpo' : 'auditor') : undefined
  const isLent = lent !== undefined && (own === undefined || heaviest.indexOf(lent) < heaviest.indexOf(own))
  return { id, name, role: (isLent ? lent : own) ?? 'auditor', mandateHolder: isLent ? mandateHolder : null }
}
