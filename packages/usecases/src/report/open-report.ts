import { mayOnReport } from '@lekboek/access'
import { isUuid, lockReport, type LockedReport, type Register } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { forbidden, invalid, notFound } from '../refusal.ts'
import { namesApart } from '../seal/name-persons.ts'
import type { Opening } from '../viewer/viewer.ts'

/** Statuses of a dossier, and what is shown of them, in which nothing is added. */
const frozen = ['closed', 'dismissed', 'noBreach']

/**
 * A report to which somebody adds, its dossier locked.
 *
 * @throws {Refusal} notFound, forbidden, or invalid with `isClosed`.
 */
export async function openReport(
  register: Register,
  { ability, viewer }: Opening,
  reportId: string,
  now: Instant,
  { frozenToo = false } = {},
): Promise<LockedReport> {
  if (!isUuid(reportId)) throw notFound()
  // A reporter may add to what they reported after its dossier was sealed, as if it were not.
  const locked = await register.throughSeals(() => lockReport(register, reportId))
  if (!locked) throw notFound()
  const { reporterId } = locked
  const isSealedOff = locked.namedIds !== null && !(await isNamed(register, locked, viewer.id, now))
  if (isSealedOff && reporterId !== viewer.id) throw notFound()
  const status = isSealedOff ? locked.statusWhenSealed : locked.status
  if (!mayOnReport(ability, 'read', { reporterId })) throw notFound()
  if (!mayOnReport(ability, 'change', { reporterId })) throw forbidden()
  if (!frozenToo && status !== null && frozen.includes(status))
    throw invalid([{ path: 'status', code: 'isClosed' }])
  return locked
}

/** The same for what only its reporter adds: whoever works on the dossier adds it there. */
export async function openOwnReport(
  register: Register,
  opening: Opening,
  reportId: string,
  now: Instant,
  around: { readonly frozenToo?: boolean } = {},
): Promise<LockedReport> {
  const locked = await openReport(register, opening, reportId, now, around)
  if (locked.reporterId !== opening.viewer.id) throw forbidden()
  return locked
}

/** Whether the sealed dossier of a report names somebody through a way in that stands: where it stands is no secret to them. */
async function isNamed(
  register: Register,
  { namedIds, incidentId }: LockedReport,
  userId: string,
  now: Instant,
): Promise<boolean> {
  if (namedIds?.includes(userId) !== true) return false
  return (await namesApart(register, incidentId, now)).standing.includes(userId)
}
