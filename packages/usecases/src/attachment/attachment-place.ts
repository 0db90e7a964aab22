import { mayInRegister } from '@lekboek/access'
import type { Instant } from '@lekboek/domain'
import {
  appendJournal,
  inRegister,
  isUuid,
  lockBreach,
  selectBreachOf,
  selectKnownDeliveries,
  type AttachmentTarget,
  type Register,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeDossier } from '../incident/change-incident.ts'
import { forbidden, invalid, notFound } from '../refusal.ts'
import { openOwnReport } from '../report/open-report.ts'
import { openRegister } from '../viewer/viewer.ts'

/** What is about to happen to the files of something. */
export interface PlaceAct<Answer> {
  readonly verb: string
  /** The last work before the journal. @returns what the journal keeps, ids and figures; null for nothing that it keeps. */
  readonly write: (register: Register, now: Instant) => Promise<Readonly<Record<string, unknown>> | null>
  readonly answer: (register: Register) => Promise<Answer>
}

/**
 * One change of the files of a dossier, of one's own report, or of a processor's breach or delivery: may they, the work, the
 * journal.
 *
 * @throws {Refusal} as a change of the thing itself: notFound, forbidden, invalid for a frozen dossier or a withdrawn delivery.
 */
export async function atPlace<Answer>(
  context: Context,
  organisationId: string,
  target: AttachmentTarget,
  act: PlaceAct<Answer>,
): Promise<Answer> {
  switch (target.place) {
    case 'incident':
      return atDossier(context, organisationId, target.id, act)
    case 'report':
      return atReport(context, organisationId, target.id, act)
    default:
      return atBreach(context, organisationId, { place: target.place, id: target.id }, act)
  }
}

/** Whoever notes what was done about a breach adds what shows it. */
export async function atDossier<Answer>(
  context: Context,
  organisationId: string,
  target: Parameters<typeof changeDossier>[2],
  { verb, write, answer }: PlaceAct<Answer>,
): Promise<Answer> {
  return changeDossier(
    context,
    organisationId,
    target,
    { action: 'change', part: 'Measure', verb },
    async ({ register, dossier, now }) => {
      const summary = await write(register, now)
      return summary && { after: dossier, summary }
    },
    ({ register }) => answer(register),
  )
}

async function atReport<Answer>(
  context: Context,
  organisationId: string,
  reportId: string,
  { verb, write, answer }: PlaceAct<Answer>,
): Promise<Answer> {
  const opening = await openRegister(context, organisationId)
  const now = context.now()
  return inRegister(context.database, opening.actor, organisationId, async (register) => {
    const { incidentId } = await openOwnReport(register, opening, reportId, now)
    const summary = await write(register, now)
    const answered = await answer(register)
    if (summary) await appendJournal(register, { verb, at: now, incidentId, summary })
    return answered
  })
}

/**
 * Keeps others from sending the breach meanwhile: what is sent takes exactly these files along.
 *
 * @throws {Refusal} notFound; invalid for a delivery that was withdrawn.
 */
async function holdPlace(register: Register, place: 'breach' | 'delivery', id: string): Promise<void> {
  const breachId = place === 'breach' ? id : await selectBreachOf(register, id)
  if (breachId === null || !(await lockBreach(register, breachId))) throw notFound()
  if (place === 'breach') return
  const [delivery] = await selectKnownDeliveries(register, breachId, [id])
  if (delivery?.isWithdrawn !== false) throw invalid([{ path: 'status', code: 'isWithdrawn' }])
}

async function atBreach<Answer>(
  context: Context,
  organisationId: string,
  { place, id }: { readonly place: 'breach' | 'delivery'; readonly id: string },
  { verb, write, answer }: PlaceAct<Answer>,
): Promise<Answer> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Breach')) throw forbidden()
  if (!isUuid(id)) throw notFound()
  const now = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    await holdPlace(register, place, id)
    const summary = await write(register, now)
    const answered = await answer(register)
    if (summary) await appendJournal(register, { verb, at: now, incidentId: null, summary })
    return answered
  })
}
