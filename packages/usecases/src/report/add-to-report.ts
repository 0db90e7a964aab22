import { mayOnReport } from '@lekboek/access'
import {
  appendJournal,
  inRegister,
  insertReportAddition,
  isUuid,
  lockReport,
  uuidv7,
  type LockedReport,
  type Register,
  type ReportRow,
  type Selection,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { Fields, longText } from '../input/fields.ts'
import { forbidden, invalid, notFound } from '../refusal.ts'
import { namesApart } from '../seal/name-persons.ts'
import { openRegister } from '../viewer/viewer.ts'
import { reportById } from './report-by-id.ts'

/** Statuses of a dossier, and what is shown of them, in which nothing is added. */
const frozen = ['closed', 'dismissed', 'noBreach']

/** Adds to a report what came to mind later; what was said first stays as it was. */
export async function addToReport(
  context: Context,
  organisationId: string,
  reportId: string,
  text: string,
  selection: Selection,
): Promise<ReportRow> {
  const { ability, actor, viewer } = await openRegister(context, organisationId)
  if (!isUuid(reportId)) throw notFound()
  const now = context.now()
  const fields = new Fields({ text }, now)
  const added = fields.text('text', { max: longText })
  fields.refuse()
  return inRegister(context.database, actor, organisationId, async (register) => {
    // A reporter may add to what they reported after its dossier was sealed, as if it were not.
    const locked = await register.throughSeals(() => lockReport(register, reportId))
    if (!locked) throw notFound()
    const { reporterId, incidentId } = locked
    const isSealedOff = locked.namedIds !== null && !(await isNamed(register, locked, viewer.id, now))
    if (isSealedOff && reporterId !== viewer.id) throw notFound()
    const status = isSealedOff ? locked.statusWhenSealed : locked.status
    const isFrozen = status !== null && frozen.includes(status)
    if (!mayOnReport(ability, 'read', { reporterId })) throw notFound()
    if (!mayOnReport(ability, 'change', { reporterId })) throw forbidden()
    if (isFrozen) throw invalid([{ path: 'status', code: 'isClosed' }])
    const id = uuidv7()
    const [, , report] = await Promise.all([
      insertReportAddition(register, { id, reportId, text: added, addedAt: now }),
      appendJournal(register, {
        verb: 'report.added',
        at: now,
        incidentId,
        summary: { reportId, additionId: id },
      }),
      reportById(register, reportId, selection),
    ])
    return report
  })
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
