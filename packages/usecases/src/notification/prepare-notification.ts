import {
  breachFields,
  completeness,
  needsLateReason,
  notificationProblems,
  saidOf,
  type FilledField,
  type NotificationInput,
  type NotificationPhase,
  type Problem,
} from '@lekboek/domain'
import { insertNotification, uuidv7, type IncidentRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeIncident } from '../incident/change-incident.ts'
import { refuseProblems } from '../refusal.ts'
import { loadMaterial } from './dossier-material.ts'
import { notificationDocument } from './notification-document.ts'
import { notificationInput } from './notification-input.ts'
import { readNotification, type NotificationChoiceInput } from './read-notification.ts'

/**
 * Freezes what is to be notified to an authority. Lekboek sends nothing there: a person does, through the authority's own
 * channel, and records it with `recordNotificationSent`.
 */
export async function prepareNotification(
  context: Context,
  organisationId: string,
  incidentId: string,
  input: NotificationChoiceInput,
  selection: Selection,
): Promise<IncidentRow> {
  const choice = readNotification(input, context.now())
  const act = { action: 'change', part: 'Notification', verb: 'notification.prepared' } as const
  return changeIncident(context, organisationId, incidentId, act, selection, async (open) => {
    const { register, opening, dossier, stored, now } = open
    const material = await loadMaterial(register, { id: stored.id }, opening)
    const filling = notificationInput(material, choice, opening, now)
    refuseProblems(preparationProblems(filling))
    const document = notificationDocument(material, filling, opening.access.organisation)
    const { authority, phase, lateReason, withdrawalReason } = choice
    refuseProblems(contentProblems(document.fields, phase))
    const id = uuidv7()
    const said = saidOf(dossier)
    const isLate = needsLateReason(filling)
    const { complete } = completeness(document.fields)
    return {
      after: {
        ...dossier,
        notifications: [...dossier.notifications, { sentAt: null, phase, authority, said }],
      },
      summary: {
        ...{ notificationId: id, authority, phase, isLate, missing: complete.missing },
        decision: filling.decision?.authority ?? null,
      },
      write: () =>
        insertNotification(register, {
          ...{ id, incidentId: stored.id, authority, phase, content: document, preparedAt: now },
          ...{ isLate, lateReason, withdrawalReason, saidAwareAt: said.awareAt, saidPeople: said.people },
          ...{ saidRisk: said.risk ?? null, saidTypes: said.types ?? [] },
        }),
    }
  })
}

/** What stands in the way. An initial, incomplete notification never waits for a decision; article 33(4). */
function preparationProblems(filling: NotificationInput): Problem[] {
  const { phase, awareAt, decision, lateReason, withdrawalReason, isFirst } = filling
  const problems: Problem[] = []
  if (awareAt === null) problems.push({ path: 'awareAt', code: 'awarenessMissing' })
  if (needsLateReason(filling) && lateReason === null) problems.push({ path: 'lateReason', code: 'required' })
  if (phase === 'withdrawal' && withdrawalReason === null)
    problems.push({ path: 'withdrawalReason', code: 'required' })
  if ((phase === 'withdrawal' || phase === 'followUp') && isFirst) {
    problems.push({ path: 'phase', code: 'notificationMissing' })
  }
  // After a withdrawal the same authority may be notified anew.
  if (phase === 'initial' && !isFirst) problems.push({ path: 'phase', code: 'repeated' })
  if (phase === 'complete' && decision?.authority !== 'notify')
    problems.push({ path: 'decision', code: 'decisionMissing' })
  return problems
}

/**
 * What a notification still lacks, at `fields.<number>`. An incomplete one waits for nothing but the breach itself: article
 * 33(4) wants it in time rather than whole.
 */
function contentProblems(fields: readonly FilledField[], phase: NotificationPhase): Problem[] {
  if (phase !== 'complete' && phase !== 'initial') return []
  const problems = notificationProblems(fields, phase)
  const asked = phase === 'initial' ? problems.filter(({ field }) => breachFields.has(field)) : problems
  return asked.map(({ path, code }) => ({ path, code }))
}
