import {
  emptyFacts,
  emptyGroup,
  ruleSetAt,
  type Dossier,
  type Facts,
  type NotificationInput,
} from '@lekboek/domain'
import { notificationWords } from '@lekboek/domain/labels'

const awareAt = '2026-11-20T16:05:00.000Z'

/** Ransomware at a welfare service with data gone to nobody knows whom: every question answered. */
export function knownFacts(count: number): Facts {
  const facts = emptyFacts()
  Object.assign(facts.timing, {
    occurrenceKind: 'day',
    occurredFromAt: '2026-11-20T12:00:00.000Z',
    detectedAt: awareAt,
    reportedAt: awareAt,
    discovery: 'controller',
    processorAwareAt: '2026-11-20T14:00:00.000Z',
    processorToldAt: awareAt,
  })
  Object.assign(facts.nature, {
    breachTypes: ['confidentiality', 'integrity', 'availability'],
    disclosure: 'likelyDisclosed',
    intelligibility: 'intelligible',
    alteration: 'noWrongUse',
    availabilityLoss: 'temporary',
    incidentType: 'ransomware',
    cause: 'externalMalicious',
    description: 'Bestanden versleuteld en gekopieerd.',
    systems: 'Dossierbeheer van de sociale dienst',
    holder: 'unknown',
    holderCount: 1,
    deletionConfirmed: 'no',
    intent: 'malicious',
    unavailableHours: 30,
    deprivation: 'serious',
  })
  Object.assign(facts.people, {
    categories: ['welfareClients', 'minors'],
    countKind: 'exact',
    count,
    endangered: 'no',
  })
  Object.assign(facts.data, {
    types: ['basic', 'contact', 'financial', 'health', 'identification'],
    recordCountKind: 'exact',
    recordCount: count,
    nationalNumber: 'yes',
    identifiability: 'maximum',
    alreadyPublic: 'no',
  })
  Object.assign(facts.protection, { inPlace: ['backup', 'training'], keySafe: 'no', backupIntact: 'yes' })
  Object.assign(facts.consequences, {
    confidentiality: ['beyondScope'],
    impacts: ['lossOfControl', 'identityTheft'],
    severity: 'severe',
  })
  Object.assign(facts.parties, { policeInformed: 'yes', otherAuthoritiesInformed: 'no', crossBorder: 'no' })
  return facts
}

/** The same an hour after the first hint: what happened is known, what it does is not. */
export function openFacts(count: number): Facts {
  const facts = emptyFacts()
  Object.assign(facts.nature, { incidentType: 'hacking', cause: 'externalMalicious' })
  Object.assign(facts.people, { categories: ['residents'], countKind: 'toBeDetermined', count })
  return facts
}

/** The same with groups of people, each with data of its own. */
export function groupedFacts(count: number, groups: number): Facts {
  const facts = knownFacts(count)
  const types = [['basic'], ['financial', 'profile'], ['health'], ['credentials']] as const
  facts.people.groups = Array.from({ length: groups }, (_, index) => ({
    ...emptyGroup(),
    count: count + index,
    types: [...types[index % types.length]!],
  }))
  return facts
}

/** Notified and weighed as high; people still to be told; a processor with a term of 24 hours. */
export function lawDossier(facts: Facts): Dossier {
  return {
    status: 'confirmed',
    createdAt: awareAt,
    reportedAt: awareAt,
    awareAt,
    facts,
    settings: {
      investigationHours: 24,
      peopleTargetHours: 72,
      decides: 'decider',
      zone: 'Europe/Brussels',
      country: 'BE',
    },
    weighing: { conclusion: 'high', highRiskAt: '2026-11-21T09:00:00.000Z' },
    advisedAt: '2026-11-21T09:30:00.000Z',
    decision: { authority: 'notify', people: 'tell', decidedAt: '2026-11-21T10:00:00.000Z' },
    notifications: [
      { sentAt: '2026-11-21T11:00:00.000Z', phase: 'initial' },
      { sentAt: null, phase: 'followUp' },
    ],
    communications: [{ toldAt: '2026-11-21T12:00:00.000Z' }, { toldAt: null }],
    openMeasures: 2,
    contractTermHours: 24,
    ruleSetId: 'gdpr-2016-679',
  }
}

/** The initial notification of that dossier. */
export function lawNotification(facts: Facts): NotificationInput {
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
    at: '2026-11-21T11:00:00.000Z',
    zone: 'Europe/Brussels',
    rules: ruleSetAt(awareAt),
    lateReason: null,
    conclusion: 'high',
    assessment: 'Gegevens van cliënten in handen van onbekenden.',
    measures: [{ text: 'Netwerk geïsoleerd', kind: 'corrective', dueAt: null, doneAt: awareAt }],
    communications: [
      {
        ...{ toldAt: null, wholeAt: null, groups: null, channel: null, body: 'Beste inwoner' },
        ...{ count: facts.people.count, left: null },
      },
    ],
    plannedTellAt: '2026-11-22T09:00:00.000Z',
    untoldGroups: [],
    droppedPeople: 0,
    informedBodies: [],
    notAllToldReason: null,
    decision: { authority: 'notify', people: 'tell', exceptionGround: null, exceptionArgument: null },
    otherAuthorities: [],
    attachments: [],
    otherAttachments: null,
  }
}
