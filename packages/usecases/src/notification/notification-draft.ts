import { incidentScope } from '@lekboek/access'
import {
  authorities,
  completeness,
  fillTemplate,
  needsLateReason,
  parseIncidentNumber,
  templateField,
  templateSectionNumbers,
  type Completeness,
  type FilledField,
  type LabelLanguage,
  type NotificationPhase,
  type SubmissionChannel,
} from '@lekboek/domain'
import { fieldLabel, optionLabel, templateSectionLabels } from '@lekboek/domain/labels'
import { incidentStatement, readRegister, type IncidentRow } from '@lekboek/database'
import type { Context } from '../context.ts'
import { notFound } from '../refusal.ts'
import { noteReading } from '../reading/reading-book.ts'
import { eyesOf, openRegister } from '../viewer/viewer.ts'
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
  const key = parseIncidentNumber(number)
  if (scope === 'none' || !key) throw notFound()
  const now = context.now()
  const choice = readNotification(input, now, true)
  const reach = scope === 'assigned' ? { handlerId: opening.viewer.id } : {}
  const statement = incidentStatement(organisationId, key, materialSelection, reach)
  const rows = await readRegister<{ id: string; row: IncidentRow }>(
    context.database,
    organisationId,
    statement,
    eyesOf(opening, now),
  )
  if (!rows[0]) throw notFound()
  noteReading(context, opening, { kind: 'dossier', incidentId: rows[0].id })
  const filling = notificationInput(materialOf(rows[0].row, opening), choice, opening, now)
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
