import { selectLastReminder, type IncidentRow, type Selection } from '@lekboek/database'
import { nextStep } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { changeIncident } from '../incident/change-incident.ts'
import { tellDeciders } from '../incident/tell-of-work.ts'
import { invalid } from '../refusal.ts'

/** Whoever is reminded more often reads none of it. */
const restMs = 3_600_000

/**
 * Reminds those who decide, by a letter, that a decision waits, at most once an hour for a dossier. Whoever reminds is not written to.
 *
 * @throws {Refusal} invalid at `incident`: `transitionNotAllowed` where the dossier waits for no decision or nobody else decides,
 * `remindedRecently` within the hour.
 */
export async function remindDeciders(
  context: Context,
  organisationId: string,
  incidentId: string,
  selection: Selection,
): Promise<IncidentRow> {
  const act = { action: 'advise', part: 'Assessment', verb: 'decision.reminded' } as const
  return changeIncident(context, organisationId, incidentId, act, selection, async (open) => {
    const { register, stored, dossier, now } = open
    if (nextStep(dossier, now) !== 'decide') throw refused('transitionNotAllowed')
    const last = await selectLastReminder(register, stored.id)
    if (last !== null && Date.parse(now) - last.getTime() < restMs) throw refused('remindedRecently')
    const asked = { id: stored.id, isSealed: stored.namedIds !== null }
    const count = await tellDeciders(context, register, asked, now, 'decisionWaits')
    if (count === 0) throw refused('transitionNotAllowed')
    return { after: dossier, summary: { count } }
  })
}

const refused = (code: 'transitionNotAllowed' | 'remindedRecently') => invalid([{ path: 'incident', code }])
