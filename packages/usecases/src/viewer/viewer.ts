import { abilityFor, type Ability, type Access } from '@lekboek/access'
import { isUuid, type Actor, type OrganisationRow } from '@lekboek/database'
import type { Role } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { notFound, unauthenticated } from '../refusal.ts'

/** A register that a person may enter at this moment. */
export interface RegisterAccess extends Access {
  readonly organisation: OrganisationRow
  /** The consultancy whose mandate opens the register, for the journal and for the page. */
  readonly mandateHolder: string | null
}

/** Who is signed in, and every register this person may enter now. */
export interface Viewer {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: string | null
  readonly registers: readonly RegisterAccess[]
}

/** An opened register: what the person may do there and how the journal names them. */
export interface Opening {
  readonly viewer: Viewer
  readonly access: RegisterAccess
  readonly ability: Ability
  readonly actor: Actor
}

/** @throws {Refusal} unauthenticated. */
export function requireViewer(context: Context): Viewer {
  if (!context.viewer) throw unauthenticated()
  return context.viewer
}

/**
 * How the viewer stands to a register.
 *
 * @throws {Refusal} unauthenticated; notFound for a register that is absent, foreign or not even an id.
 */
export function openRegister(context: Context, organisationId: string): Opening {
  const viewer = requireViewer(context)
  const access = viewer.registers.find((register) => register.organisationId === organisationId)
  if (!access || !isUuid(organisationId)) throw notFound()
  return { viewer, access, ability: abilityFor(access), actor: actorOf(viewer, access) }
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

function actorOf(viewer: Viewer, access: RegisterAccess): Actor {
  const role =
    heaviest.find((one) => access.roles.includes(one)) ??
    (access.mandate?.scope === 'dpo' ? 'dpo' : 'auditor')
  const mandateHolder = access.roles.length > 0 ? null : access.mandateHolder
  return { id: viewer.id, name: viewer.name, role, mandateHolder }
}
