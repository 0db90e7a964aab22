import {
  appendJournal,
  inRegister,
  selectReceived,
  updateReceived,
  type ReceivedTemplateRow,
  type Register,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { invalid } from '../refusal.ts'
import { lockedOrganisation } from '../settings/locked-organisation.ts'
import { readContent, type TemplateContentInput } from '../template/read-template.ts'
import { isSetting, type TemplateKind } from '../template/template-content.ts'
import { receivedOf, type ReceivedTemplate } from './received.ts'
import { openReceived, seenReceived } from './open-received.ts'

/**
 * Makes an umbrella's checklist or text one's own: from then on no push changes it. Without content it is again as it
 * came. Settings are changed where they stand.
 *
 * @throws {Refusal} notFound; conflict, with what is stored; invalid.
 */
export async function adaptReceived(
  context: Context,
  organisationId: string,
  id: string,
  input: { readonly content?: TemplateContentInput | null; readonly version: number },
): Promise<ReceivedTemplate> {
  return changeReceived(context, organisationId, id, input.version, 'template.adapted', (row, now) => ({
    ownContent: input.content ? readContent(row.kind as TemplateKind, input.content, now) : null,
    isOff: row.isOff,
  }))
}

/** Switches a checklist or a text off, so that nobody meets it in a dossier, or on again. @throws {Refusal} notFound; conflict; invalid. */
export async function switchReceived(
  context: Context,
  organisationId: string,
  id: string,
  { isOff, version }: { readonly isOff: boolean; readonly version: number },
): Promise<ReceivedTemplate> {
  const verb = isOff ? 'template.switchedOff' : 'template.switchedOn'
  return changeReceived(context, organisationId, id, version, verb, ({ ownContent }) => ({
    ...{ ownContent, isOff },
  }))
}

async function changeReceived(
  context: Context,
  organisationId: string,
  id: string,
  version: number,
  verb: string,
  change: (row: ReceivedTemplateRow, now: Instant) => Pick<ReceivedTemplateRow, 'ownContent' | 'isOff'>,
): Promise<ReceivedTemplate> {
  const { actor } = await openReceived(context, organisationId, 'change')
  const now = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    // A push holds the organisation too: what it looked at stays what it is until it is done.
    await lockedOrganisation(register)
    const row = await seenReceived(register, id, version)
    if (isSetting(row.kind)) throw invalid([{ path: 'template', code: 'notInList' }])
    await updateReceived(register, id, { ...change(row, now), at: now })
    const changed = await receivedById(register, id)
    const { templateId, umbrellaName, kind, name } = row
    const summary = { receivedId: id, templateId, umbrellaName, kind, name, version: row.version + 1 }
    await appendJournal(register, { verb, at: now, incidentId: null, summary })
    return changed
  })
}

async function receivedById(register: Register, id: string): Promise<ReceivedTemplate> {
  const row = await selectReceived(register, id)
  if (!row) throw new Error('a received template that was written disappeared')
  return receivedOf(row)
}
