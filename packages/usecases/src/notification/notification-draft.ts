import { incidentScope } from '@lekboek/access'
import {
  authorities,
  completeness,
  fillTemplate,
  needsLateReason,
  templateField,
  templateSectionNumbers,
  type Completeness,
  type FilledField,
  type LabelLanguage,
  type NotificationPhase,
  type SubmissionChannel,
} from '@lekboek/domain'
import { fieldLabel, optionLabel, templateSectionLabels } from '@lekboek/domain/labels'
import type { Context } from '../context.ts'
import { notFound } from '../refusal.ts'
import { readByNumber } from '../incident/find-incident.ts'
import { noteReading } from '../reading/reading-book.ts'
import { openRegister } from '../viewer/viewer.ts'
import { materialOf, materialSelection } from './dossier-material.ts'
import { documentLanguageOf, notificationInput } from './notification-input.ts'
import { readNotification, type NotificationChoiceInput } from './read-notification.ts'

export interface NotificationDraft {
  readonly authority: string
  readonly authorityName: string
  readonly phase: NotificationPhase
  readonly fields: readonly DraftField[]
  readonly incomplete: Completeness
  readonly complete: Completeness
  readonly isLate: boolean
  readonly channel: SubmissionChannel
  readonly address: string | null
}

export interface DraftField extends Omit<FilledField, 'section'> {
  readonly section: string
  readonly label: string
  readonly type: string
  readonly mandatory: string
  readonly options: readonly { readonly key: string; readonly label: string }[] | null
}

/** What would be notified now, field by field in the template's order, and what is missing. Nothing is stored. */
export async function notificationDraft(
  context: Context,
  organisationId: string,
  number: string,
  input: NotificationChoiceInput,
): Promise<NotificationDraft> {
  const opening = await openRegister(context, organisationId)
  const scope = incidentScope(opening.ability)
  if (scope === 'none') throw notFound()
  const now = context.now()
  const choice = readNotification(input, now, true)
  const reach = scope === 'assigned' ? { handlerId: opening.viewer.id } : {}
  const { id, row } = await readByNumber(context, opening, number, materialSelection, reach)
  noteReading(context, opening, { kind: 'dossier', incidentId: id })
  const filling = notificationInput(materialOf(row, opening), choice, opening, now)
  const filled = fillTemplate(filling)
  const authority = authorities.find(({ code }) => code === choice.authority)
  if (!authority) throw notFound()
  const language = documentLanguageOf(opening.access.organisation)
  return {
    ...{ authority: authority.code, authorityName: authority.name[language], phase: choice.phase },
    fields: filled.map((field) => presented(field, language)),
    ...completeness(filled),
    isLate: needsLateReason(filling),
    ...{ channel: authority.channel, address: authority.address },
  }
}

function presented(filled: FilledField, language: LabelLanguage): DraftField {
  const { field, section } = filled
  const rule = templateField(field)
  return {
    ...filled,
    section: `${templateSectionNumbers[section]} ${templateSectionLabels[section][language]}`,
    label: fieldLabel(field)[language],
    type: rule?.type ?? 'text',
    mandatory: rule?.mandatory ?? 'no',
    options:
      rule?.options?.map(({ key }) => ({ key, label: optionLabel(field, key)?.[language] ?? key })) ?? null,
  }
}
