import { mandateScopes, organisationKinds, roles, type Instant } from '@lekboek/domain'
import {
  selectViewer,
  type Database,
  type ViewerKey,
  type ViewerRegisterRow,
  type ViewerRow,
} from '@lekboek/database'
import type { RegisterAccess, Viewer } from './viewer.ts'

/** Who holds this session, with everything they may enter now; null for an unknown or expired session. */
export async function loadViewer(
  database: Database,
  sessionToken: string,
  now: Instant,
): Promise<Viewer | null> {
  return viewerBy(database, { sessionToken }, now)
}

/** The same for a person known by id: work that no browser asked for. */
export async function loadViewerById(
  database: Database,
  userId: string,
  now: Instant,
): Promise<Viewer | null> {
  return viewerBy(database, { userId }, now)
}

async function viewerBy(database: Database, key: ViewerKey, now: Instant): Promise<Viewer | null> {
  const row = await selectViewer(database, key, now)
  return row ? viewerOf(row) : null
}

function viewerOf(row: ViewerRow): Viewer {
  const { id, name, email, language } = row
  return { id, name, email, language, registers: row.registers.map((register) => accessOf(id, register)) }
}

function accessOf(
  userId: string,
  { organisation, roles: held, mandates }: ViewerRegisterRow,
): RegisterAccess {
  const mandate = strongest(mandates)
  return {
    userId,
    organisationId: organisation.id,
    organisationKinds: organisationKinds.filter((kind) => organisation.kinds.includes(kind)),
    decides: organisation.decides === 'dpo' ? 'dpo' : 'decider',
    roles: roles.filter((role) => held.includes(role)),
    mandate: mandate && { scope: mandate.scope, mayDecide: mandate.mayDecide },
    mandateHolder: mandate?.holder ?? null,
    organisation,
  }
}

/** Of several mandates for one register the widest counts: DPO, then reading, then counts; deciding before not. */
function strongest(mandates: ViewerRegisterRow['mandates']) {
  const known = mandates.flatMap(({ scope, mayDecide, holder }) => {
    const found = mandateScopes.find((one) => one === scope)
    return found ? [{ scope: found, mayDecide, holder }] : []
  })
  const width = (one: (typeof known)[number]) => mandateScopes.indexOf(one.scope) * 2 - Number(one.mayDecide)
  return known.toSorted((one, other) => width(one) - width(other))[0] ?? null
}
