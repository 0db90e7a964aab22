import { updateNotificationReceipt, type IncidentRow, type Selection } from '@lekboek/database'
import { changeIncident } from '../incident/change-incident.ts'
import type { Context } from '../context.ts'
import { Fields, shortText } from '../input/fields.ts'
import { invalid, notFound } from '../refusal.ts'
import { loadMaterial } from './dossier-material.ts'

/**
 * Adds the reference that the authority gave to a notification that was sent: many authorities give it hours or days
 * later, and the next step of the notification has to repeat it. Once it is there it stays.
 *
 * @throws {Refusal} invalid while the notification was not sent, and where it has a receipt.
 */
export async function addNotificationReceipt(
  context: Context,
  organisationId: string,
  notificationId: string,
  typed: string,
  selection: Selection,
): Promise<IncidentRow> {
  const fields = new Fields({ receipt: typed }, context.now())
  const receipt = fields.text('receipt', { max: shortText })
  fields.refuse()
  const act = { action: 'notify', part: 'Notification', verb: 'notification.receiptAdded' } as const
  const target = { part: 'notification', partId: notificationId } as const
  return changeIncident(context, organisationId, target, act, selection, async (open) => {
    const { stored, dossier, register, opening } = open
    const { rows } = await loadMaterial(register, { id: stored.id }, opening)
    const place = stored.notifications.findIndex(({ id }) => id === notificationId)
    const sent = rows.notifications[place]
    if (!sent) throw notFound()
    if (sent.sentAt === null) throw invalid([{ path: 'sentAt', code: 'required' }])
    if (sent.receipt !== null) throw invalid([{ path: 'receipt', code: 'repeated' }])
    const { authority, phase } = sent
    return {
      after: dossier,
      summary: { notificationId, authority, phase, receipt },
      write: () => updateNotificationReceipt(register, notificationId, receipt),
    }
  })
}
