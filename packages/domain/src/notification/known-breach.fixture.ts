import { emptyFacts } from '../facts/empty-facts.ts'
import { ruleSetAt } from '../rules/rule-sets.ts'
import type { NotificationInput } from './notification-input.ts'
import { notificationWords } from './template-labels.ts'

export const awareAt = '2026-11-20T16:05:00.000Z'
export const inTime = '2026-11-23T16:05:00.000Z'
export const tooLate = '2026-11-23T16:05:00.001Z'

/** A breach of which everything is known and done: twenty library members in cc. */
export function everythingKnown(): NotificationInput {
  const facts = emptyFacts()
  Object.assign(facts.timing, {
    occurrenceKind: 'day',
    occurredFromAt: '2026-11-20T15:00:00.000Z',
    occurredToAt: '2026-11-20T15:00:00.000Z',
    isEstimated: false,
    detectedAt: awareAt,
    reportedAt: awareAt,
    discovery: 'dataSubject',
    discoveryDescription: 'Een lid belde.',
  })
  Object.assign(facts.nature, {
    breachTypes: ['confidentiality'],
    disclosure: 'disclosed',
    intelligibility: 'intelligible',
    incidentType: 'recipientsVisible',
    cause: 'internalNonMalicious',
    description: 'E-mail met alle adressen zichtbaar.',
    systems: 'Outlook, datacenter in België',
    holder: 'known',
  })
  Object.assign(facts.people, {
    categories: ['libraryOrSportMembers', 'residents', 'minors'],
    description: 'Leden van de jeugdbibliotheek',
    countKind: 'exact',
    count: 20,
  })
  Object.assign(facts.data, {
    types: ['basic', 'contact'],
    description: 'Naam en e-mailadres',
    recordCountKind: 'exact',
    recordCount: 20,
  })
  Object.assign(facts.protection, { inPlace: ['training'], description: 'Opleiding voor iedereen' })
  Object.assign(facts.consequences, {
    confidentiality: ['beyondScope'],
    impacts: ['lossOfControl'],
    severity: 'minor',
    preventions: ['processChange'],
    preventionDescription: 'Mailings gaan voortaan via een lijst.',
  })
  Object.assign(facts.parties, { policeInformed: 'no', otherAuthoritiesInformed: 'no', crossBorder: 'no' })
  return {
    phase: 'complete',
    isFirst: true,
    authority: 'GBA',
    words: notificationWords('nl'),
    earlierId: null,
    ownReference: 'LIN 2026-014',
    withdrawalReason: null,
    organisation: {
      name: 'Gemeente Lindenrode',
      identifier: { type: 'companyId', number: '0998.000.039' },
      contact: 'Markt 1, info@lindenrode.example',
      sector: 'public',
      size: null,
      sizeDescription: null,
      activity: null,
      isInEea: true,
      representative: null,
    },
    reporter: { name: 'An Peeters', contact: 'dpo@lindenrode.example', function: 'dpo', description: null },
    dpo: { name: 'An Peeters', contact: 'dpo@lindenrode.example' },
    hasNoDpo: false,
    contactPoint: { at: 'dpo', name: null, function: null, contact: null },
    facts,
    awareAt,
    at: inTime,
    zone: 'Europe/Brussels',
    rules: ruleSetAt(awareAt),
    lateReason: null,
    conclusion: 'risk',
    assessment: 'Gewone gegevens, gekende ontvangers.',
    measures: [
      { text: 'Ontvangers gevraagd te wissen', kind: 'corrective', dueAt: null, doneAt: awareAt },
      { text: 'Mailinglijst ingericht', kind: 'preventive', dueAt: '2026-12-01T11:00:00.000Z', doneAt: null },
    ],
    communications: [],
    plannedTellAt: null,
    untoldGroups: [],
    droppedPeople: 0,
    informedBodies: [],
    notAllToldReason: null,
    decision: { authority: 'notify', people: 'doNotTell', exceptionGround: null, exceptionArgument: null },
    otherAuthorities: [],
    attachments: [],
    otherAttachments: null,
  }
}
