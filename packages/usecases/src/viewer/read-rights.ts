import { rulesFor, type Access } from '@lekboek/access'
import { mandateScopes, organisationKinds, roles, type MandateScope } from '@lekboek/domain'
import type { BareRightRow, ViewerRegisterRow, ViewerRow } from '@lekboek/database'
import type { BareAccess, RegisterAccess, Viewer } from './viewer.ts'

interface HeldMandate {
  readonly scope: MandateScope
  readonly mayDecide: boolean
  readonly holder: string | null
  readonly holderId: string | null
}

/** A person as the database names them, in the words of the field. */
export function viewerOf(row: ViewerRow | null): Viewer | null {
  if (!row) return null
  const { id, name, email, language } = row
  return {
    id,
    name,
    email,
    language,
    registers: row.registers.map((register) => registerAccess(id, register)).filter(isOpen),
  }
}

/** An organisation that passed into another is open to those alone who have something to do there. */
function isOpen(access: Access): boolean {
  return access.phase !== 'inherited' || rulesFor(access).length > 0
}

function registerAccess(userId: string, register: ViewerRegisterRow): RegisterAccess {
  const { organisation, roles: held, mandates, standsInFor, heir, hasEnded, ways } = register
  const mandate = strongest(mandates)
  const { id: organisationId, kinds } = organisation
  const decides = heir?.decides ?? organisation.decides
  const place = { userId, organisationId, kinds, decides, isDeputy: standsInFor !== null }
  return {
    ...accessOf({ ...place, isInherited: heir !== null, hasEnded }, held, mandate),
    ...{ standsInFor, heir, ways: ways.toSorted() },
    mandateHolder: mandate?.holder ?? null,
    mandateHolderId: mandate?.holderId ?? null,
    organisation,
  }
}

/** What rights do not hang on. */
const ofNobody = { holder: null, holderId: null }

/** The rights in each register, put together from their rows. */
export function bareAccesses(rows: readonly BareRightRow[]): BareAccess[] {
  return [...Map.groupBy(rows, (row) => row.organisationId).values()].flatMap(([first, ...others]) => {
    if (!first) return []
    const held = [first, ...others]
    const mandates = held.flatMap(({ scope, mayDecide }) =>
      scope === null ? [] : [{ scope, mayDecide: mayDecide === true, ...ofNobody }],
    )
    const heldRoles = held.flatMap(({ role }) => role ?? [])
    const isDeputy = held.some((one) => one.isDeputy)
    const ways = held.flatMap((one) => one.ways).toSorted()
    return [{ ...accessOf({ ...first, isDeputy }, heldRoles, strongest(mandates)), ways }].filter(isOpen)
  })
}

function accessOf(
  place: Omit<BareRightRow, 'role' | 'scope' | 'mayDecide' | 'ways'>,
  held: readonly string[],
  mandate: HeldMandate | null,
): Access {
  return {
    userId: place.userId,
    organisationId: place.organisationId,
    organisationKinds: organisationKinds.filter((kind) => place.kinds.includes(kind)),
    decides: place.decides === 'dpo' ? 'dpo' : 'decider',
    roles: roles.filter((role) => held.includes(role)),
    isDeputy: place.isDeputy,
    ...phaseOf(place),
    mandate: mandate && { scope: mandate.scope, mayDecide: mandate.mayDecide },
  }
}

/** What ended is read, also where it came from another. */
function phaseOf({
  hasEnded,
  isInherited,
}: Pick<BareRightRow, 'hasEnded' | 'isInherited'>): Pick<Access, 'phase'> {
  if (hasEnded) return { phase: 'ended' }
  return isInherited ? { phase: 'inherited' } : {}
}

/** Of several mandates for one register the widest counts: DPO, then reading, then counts; deciding before not, then the holder's name. */
function strongest(
  mandates: readonly (Omit<HeldMandate, 'scope'> & { scope: string })[],
): HeldMandate | null {
  const known = mandates.flatMap(({ scope, mayDecide, holder, holderId }) => {
    const found = mandateScopes.find((one) => one === scope)
    return found ? [{ scope: found, mayDecide, holder, holderId }] : []
  })
  const width = (one: HeldMandate) => mandateScopes.indexOf(one.scope) * 2 - Number(one.mayDecide)
  const byHolder = (one: HeldMandate, other: HeldMandate) =>
    (one.holder ?? '').localeCompare(other.holder ?? '')
  return known.toSorted((one, other) => width(one) - width(other) || byHolder(one, other))[0] ?? null
}
