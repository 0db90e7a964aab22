import { abilityFor, type Ability, type Access } from '@lekboek/access'
import type { Actor, Eyes, HeirRow, OrganisationRow, StandingIn } from '@lekboek/database'
import type { Instant, Role } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { forbidden, notFound, unauthenticated } from '../refusal.ts'

/** A register that a person may enter at this moment. */
export interface RegisterAccess extends Access {
  readonly organisation: OrganisationRow
  /** The consultancy whose mandate opens the register, for the journal and for the page. */
  readonly mandateHolder: string | null
  readonly mandateHolderId: string | null
  /** The DPO for whom this person stands in at this moment, and until when. */
  readonly standsInFor: StandingIn | null
  /** The organisation that this one passed into, whose people have the register in hand. */
  readonly heir: HeirRow | null
  /** Keys of the ways by which this person comes in at this moment. */
  readonly ways: readonly string[]
}

/** How a person stands to a register, with the keys of the ways by which they come in. */
export interface BareAccess extends Access {
  readonly ways: readonly string[]
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

/** By whose eyes an opened register is read. */
export function eyesOf({ viewer, access }: Pick<Opening, 'viewer' | 'access'>, at: Instant): Eyes {
  return { personId: viewer.id, at, ways: access.ways }
}

/** By whose eyes many registers are read at once. */
export function eyesAcross(accesses: readonly BareAccess[], at: Instant): Eyes {
  const ways = [...new Set(accesses.flatMap((access) => access.ways))]
  return { personId: accesses[0]?.userId ?? 'nobody', at, ways }
}

/** An opened register: what the person may do there and how the journal names them. */
export interface Opening {
  readonly viewer: Person
  readonly access: RegisterAccess
  readonly ability: Ability
  readonly actor: Actor
}

/** The person who asks. @throws {Refusal} unauthenticated; forbidden for a program, which has nothing of its own to set. */
export async function requirePerson(context: Context): Promise<Person> {
  const person = known(await context.rights.in(null))
  if (context.rights.isService) throw forbidden()
  return person
}

/** The rights of the person who asks, in every register. @throws {Refusal} unauthenticated. */
export async function requireBareRights(context: Context): Promise<readonly BareAccess[]> {
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

/** Of two ways in the journal names the one that carries more. */
const carriesMore = (one: Role, other: Role | undefined) =>
  other === undefined || heaviest.indexOf(one) < heaviest.indexOf(other)

/**
 * A right that is lent is journalled as such, also when the person has a lighter role of their own: as deputy of the
 * organisation's own DPO before a mandate that says the same.
 */
function actorOf({ id, name }: Person, access: RegisterAccess): Actor {
  // A program holds no role: the journal says that it was one.
  if (access.tokenScopes) return { id, name, role: 'service', mandateHolder: null, deputyFor: null }
  const own = heaviest.find((one) => access.roles.includes(one))
  const { mandate, mandateHolder, mandateHolderId, standsInFor, heir, ways } = access
  // The journal of the old register says for whom its successor's people act.
  const plain = { id, name, role: own ?? 'auditor', mandateHolder: heir?.name ?? null, deputyFor: null, ways }
  if (standsInFor && carriesMore('dpo', own)) return { ...plain, role: 'dpo', deputyFor: standsInFor.name }
  const lent: Role | null = mandate && (mandate.scope === 'dpo' ? 'dpo' : 'auditor')
  return lent && carriesMore(lent, own)
    ? { ...plain, role: lent, mandateHolder, consultancyId: mandateHolderId }
    : plain
}
