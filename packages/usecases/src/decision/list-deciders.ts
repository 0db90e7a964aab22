import { abilityFor, mayOnIncident, type Access } from '@lekboek/access'
import { mandateScopes, roles } from '@lekboek/domain'
import { inRegister, selectNamed } from '@lekboek/database'
import type { Context } from '../context.ts'
import { readIncident } from '../incident/find-incident.ts'
import { readersAmong, workersIn } from '../incident/who-works.ts'
import type { Row } from '../input/row.ts'

/** Somebody who decides in a dossier. */
export interface Decider {
  readonly userId: string
  readonly name: string
  /** The consultancy for which they come; null for the organisation's own people. */
  readonly organisationName: string | null
}

/**
 * Who decides in a dossier, for whoever reads it: those whose role, mandate or standing in lets them, and of a sealed one
 * those alone whom it names. In a register that passed into another organisation they are the successor's. Programs decide
 * nothing. Nobody: the list is empty.
 *
 * @throws {Refusal} notFound when there is no such dossier, or none that this person may read.
 */
export async function listDeciders(
  context: Context,
  organisationId: string,
  number: string,
): Promise<Decider[]> {
  const { id, row, opening } = await readIncident(context, organisationId, number, { isSealed: true })
  const { access, actor } = opening
  const now = context.now()
  const ways = await inRegister(context.database, actor, organisationId, async (register) => {
    const workers = await workersIn(register, organisationId, now)
    const named = row['isSealed'] === true ? await selectNamed(register, id) : null
    return readersAmong(workers.ways, named)
  })
  const persons = Map.groupBy(
    ways.filter(({ way }) => way === 'role' || way === 'deputy' || way === 'mandate'),
    ({ userId }) => String(userId),
  )
  return [...persons].flatMap(([userId, held]) =>
    mayOnIncident(abilityFor(accessOf(access, userId, held)), 'decide', 'Decision', { handlerIds: [] })
      ? [{ userId, name: String(held[0]?.['name']), organisationName: consultancyOf(held) }]
      : [],
  )
}

/** How somebody stands to the same register, by every way in that they have. */
function accessOf(
  { organisationId, organisationKinds, decides, phase }: Access,
  userId: string,
  held: readonly Row[],
): Access {
  const mandates = held.filter(({ way }) => way === 'mandate')
  // Of several mandates the one that decides.
  const own = mandates.find(({ scope, mayDecide }) => scope === 'dpo' && mayDecide === true) ?? mandates[0]
  const scope = mandateScopes.find((one) => one === own?.['scope'])
  return {
    ...{ userId, organisationId, organisationKinds, decides },
    ...(phase && { phase }),
    roles: roles.filter((role) => held.some((one) => one['way'] === 'role' && one['role'] === role)),
    isDeputy: held.some(({ way }) => way === 'deputy'),
    mandate: scope ? { scope, mayDecide: own?.['mayDecide'] === true } : null,
  }
}

function consultancyOf(held: readonly Row[]): string | null {
  return held.every(({ way }) => way === 'mandate') ? String(held[0]?.['organisationName']) : null
}
