import {
  authorityByCode,
  fillTemplate,
  ruleSetAt,
  type FieldValue,
  type NotificationInput,
} from '@lekboek/domain'
import { dossierView } from '@lekboek/domain/authority-views'
import { fieldLabel, headingLabel, notificationWords, questionLabel } from '@lekboek/domain/labels'
import { phishedMailbox } from '../register-export/register-row.fixture.ts'
import type { NotificationDocument } from './notification-document.ts'

const preparedAt = '2026-11-21T09:20:00.000Z'

function input(): NotificationInput {
  const { facts } = phishedMailbox()
  return {
    phase: 'initial',
    isFirst: true,
    authority: 'GBA',
    words: notificationWords('nl'),
    earlierId: null,
    ownReference: 'LIN 2026-014',
    withdrawalReason: null,
    organisation: {
      name: 'Gemeente Lindenrode',
      identifier: { type: 'companyId', number: '0998.000.039' },
      contact: 'Dorpsstraat 1\n9990 Lindenrode\ninfo@lindenrode.example',
      sector: 'public',
      size: null,
      sizeDescription: null,
      activity: null,
      isInEea: true,
      representative: null,
    },
    reporter: {
      name: 'Els Vermeulen',
      contact: 'els@lindenrode.example',
      function: 'dpo',
      description: null,
    },
    dpo: { name: 'Els Vermeulen', contact: 'dpo@lindenrode.example' },
    hasNoDpo: false,
    contactPoint: null,
    facts: {
      ...facts,
      data: { ...facts.data, recordCountKind: 'toBeDetermined', recordCount: null },
      parties: { ...facts.parties, processorName: 'Maildienst Noord bv, שירותי דואר, مركز البيانات' },
    },
    awareAt: '2026-11-20T16:05:00.000Z',
    at: preparedAt,
    zone: 'Europe/Brussels',
    rules: ruleSetAt(preparedAt),
    lateReason: null,
    conclusion: 'high',
    assessment: null,
    measures: [
      { text: 'Wachtwoorden gewijzigd', kind: 'corrective', dueAt: null, doneAt: '2026-11-20T17:30:00.000Z' },
      {
        text: 'Sessies beëindigd, doorstuurregels gewist',
        kind: 'corrective',
        dueAt: null,
        doneAt: '2026-11-20T17:40:00.000Z',
      },
    ],
    untoldGroups: [],
    droppedPeople: 0,
    informedBodies: [],
    communications: [],
    plannedTellAt: '2026-11-23T08:00:00.000Z',
    notAllToldReason: null,
    decision: { authority: 'notify', people: 'tell', exceptionGround: null, exceptionArgument: null },
    otherAuthorities: [],
    attachments: ['phishingMessage'],
    otherAttachments: null,
  }
}

/** A first, incomplete notification of a phished mailbox, prepared seventeen hours after awareness. */
export function firstNotification(changes: Partial<NotificationDocument> = {}): NotificationDocument {
  return {
    language: 'nl',
    organisation: { name: 'Gemeente Lindenrode', kbo: '0998.000.039' },
    reference: 'LIN 2026-014',
    phase: 'initial',
    authority: { code: 'GBA', name: 'Gegevensbeschermingsautoriteit' },
    zone: 'Europe/Brussels',
    awareAt: '2026-11-20T16:05:00.000Z',
    dueAt: '2026-11-23T16:05:00.000Z',
    termHours: 72,
    preparedAt,
    ruleSet: 'gdpr-2018',
    timeLine: {
      events: [
        { event: 'occurred', at: '2026-10-25T00:30:00.000Z' },
        { event: 'occurredUntil', at: '2026-11-19T16:00:00.000Z' },
        { event: 'detected', at: '2026-11-20T14:40:00.000Z' },
        { event: 'reported', at: '2026-11-20T15:10:00.000Z' },
        { event: 'aware', at: '2026-11-20T16:05:00.000Z' },
        { event: 'decided', at: '2026-11-20T18:00:00.000Z' },
      ],
      duties: [
        { duty: 'authority', dueAt: '2026-11-23T16:05:00.000Z', state: 'running' },
        { duty: 'people', dueAt: '2026-11-23T18:00:00.000Z', state: 'running' },
      ],
    },
    fields: fillTemplate(input()).map((one) => ({ ...one, label: fieldLabel(one.field) })),
    ...changes,
  }
}

/** The first notification with one answer changed. */
export function answering(number: number, value: FieldValue): NotificationDocument {
  const view = firstNotification()
  return { ...view, fields: view.fields.map((one) => (one.field === number ? { ...one, value } : one)) }
}

/** The first notification, laid out as another authority asks it. */
export function laidOutFor(code: string): NotificationDocument {
  const view = firstNotification()
  const { certainty, source, sections } = dossierView(code, view.fields, input().facts)
  return {
    ...view,
    authority: { code, name: authorityByCode(code)?.name.nl ?? code },
    layout: {
      ...{ certainty, source },
      sections: sections.map(({ heading, entries }) => ({
        label: headingLabel(heading),
        questions: entries.map((entry) => ({ ...entry, label: questionLabel(entry) })),
      })),
    },
  }
}
