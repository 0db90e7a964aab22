import {
  addHours,
  authorityByCode,
  dutiesOf,
  fillTemplate,
  type FilledField,
  type Instant,
  type NotificationInput,
} from '@lekboek/domain'
import { authorityViewOf, dossierView } from '@lekboek/domain/authority-views'
import { fieldLabel, headingLabel, questionLabel } from '@lekboek/domain/labels'
import type { NotificationDocument, NotificationLayout, TimeLine } from '@lekboek/documents'
import type { OrganisationRow } from '@lekboek/database'
import { repeatedColumns } from '../incident/repeated-columns.ts'
import type { DossierMaterial } from './dossier-material.ts'
import { documentLanguageOf } from './notification-input.ts'

/** The notification as it is frozen: from here on nothing in it is looked up again. */
export function notificationDocument(
  material: DossierMaterial,
  input: NotificationInput,
  organisation: OrganisationRow,
): NotificationDocument {
  const { stored, dossier } = material
  const { phase, rules, awareAt, at } = input
  const language = documentLanguageOf(organisation)
  const authority = authorityByCode(input.authority)
  const fields = fillTemplate(input)
  return {
    ...{ language, phase, awareAt, preparedAt: at, ruleSet: rules.name[language] },
    organisation: { name: organisation.name, kbo: organisation.kbo },
    reference: stored.reference,
    authority: { code: input.authority, name: authority?.name[language] ?? input.authority },
    zone: dossier.settings.zone,
    dueAt: awareAt === null ? null : addHours(awareAt, rules.authorityHours),
    termHours: rules.authorityHours,
    timeLine: timeLineOf(material, at),
    fields: fields.map((one) => ({ ...one, label: fieldLabel(one.field) })),
    layout: layoutOf(input, fields),
  }
}

/** Order and headings of the authority's form as they are known today; answers to fields are not said twice. */
function layoutOf(
  { authority, facts }: NotificationInput,
  fields: readonly FilledField[],
): NotificationLayout | null {
  if (authorityViewOf(authority) === null) return null
  const { certainty, source, sections } = dossierView(authority, fields, facts)
  return {
    ...{ certainty, source },
    sections: sections.map(({ heading, entries }) => ({
      label: headingLabel(heading),
      questions: entries.map((entry) => ({
        ...{ field: entry.field, key: entry.key, label: questionLabel(entry), from: entry.from },
        ...{ value: entry.field === null ? entry.value : null, certainty: entry.certainty },
      })),
    })),
  }
}

function timeLineOf({ dossier }: DossierMaterial, now: Instant): TimeLine {
  const { timing } = dossier.facts
  const { notifiedAt, toldAt } = repeatedColumns(dossier)
  const instants = {
    occurred: timing.occurredFromAt,
    occurredUntil: timing.occurredToAt,
    detected: timing.detectedAt,
    reported: dossier.reportedAt,
    aware: dossier.awareAt,
    decided: dossier.decision?.decidedAt ?? null,
    notified: typeof notifiedAt === 'string' ? notifiedAt : null,
    told: typeof toldAt === 'string' ? toldAt : null,
  }
  // Article 34 has no hours: the organisation's own target for telling people is no term to show an authority.
  const duties = dutiesOf(dossier, now).flatMap(({ kind, dueAt, state }) =>
    kind === 'authority' && dueAt !== null ? [{ duty: kind, dueAt, state }] : [],
  )
  return { events: eventsOf(instants), duties }
}

function eventsOf(instants: Record<TimeLine['events'][number]['event'], Instant | null>): TimeLine['events'] {
  const events: TimeLine['events'] = []
  for (const [event, at] of Object.entries(instants)) {
    if (at !== null && isEvent(event, instants)) events.push({ event, at })
  }
  return events
}

function isEvent<Event extends string>(event: string, instants: Record<Event, unknown>): event is Event {
  return Object.hasOwn(instants, event)
}
