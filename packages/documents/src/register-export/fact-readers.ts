import type { RegisterColumnKey } from './column-label.ts'
import { choice, choices, longText, number, text, type Reader, type ReaderContext } from './reader.ts'

/** What happened, to whose data, with what consequences. */
export function factReaders({ labels }: ReaderContext) {
  return {
    discovery: choice(labels.discovery, ({ facts }) => facts.timing.discovery),
    discoveryDescription: longText(({ facts }) => facts.timing.discoveryDescription),
    processorName: text(({ facts }) => facts.parties.processorName),
    cause: choice(labels.cause, ({ facts }) => facts.nature.cause),
    incidentType: choice(labels.incidentType, ({ facts }) => facts.nature.incidentType),
    description: longText(({ facts }) => facts.nature.description),
    systems: longText(({ facts }) => facts.nature.systems),
    breachTypes: choices(labels.breachType, ({ facts }) => facts.nature.breachTypes),
    disclosure: choice(labels.disclosure, ({ facts }) => facts.nature.disclosure),
    intelligibility: choice(labels.intelligibility, ({ facts }) => facts.nature.intelligibility),
    alteration: choice(labels.alteration, ({ facts }) => facts.nature.alteration),
    availabilityLoss: choice(labels.availabilityLoss, ({ facts }) => facts.nature.availabilityLoss),
    dataTypes: choices(labels.dataType, ({ facts }) => facts.data.types),
    dataDescription: longText(({ facts }) => facts.data.description),
    nationalNumber: choice(labels.answer, ({ facts }) => facts.data.nationalNumber),
    recordCountKind: choice(labels.countKind, ({ facts }) => facts.data.recordCountKind),
    recordCount: number(({ facts }) => facts.data.recordCount),
    peopleCategories: choices(labels.peopleCategory, ({ facts }) => facts.people.categories),
    peopleDescription: longText(({ facts }) => facts.people.description),
    peopleCountKind: choice(labels.countKind, ({ facts }) => facts.people.countKind),
    peopleCount: number(({ facts }) => facts.people.count),
    peopleCountMax: number(({ facts }) => facts.people.countMax),
    otherCountries: text(({ facts }) => facts.people.otherCountries?.join('; ') ?? null),
    protections: choices(labels.protectionInPlace, ({ facts }) => facts.protection.inPlace),
    protectionDescription: longText(({ facts }) => facts.protection.description),
    confidentialityEffects: choices(
      labels.confidentialityEffect,
      ({ facts }) => facts.consequences.confidentiality,
    ),
    integrityEffects: choices(labels.integrityEffect, ({ facts }) => facts.consequences.integrity),
    availabilityEffects: choices(labels.availabilityEffect, ({ facts }) => facts.consequences.availability),
    consequencesDescription: longText(({ facts }) => facts.consequences.description),
    impacts: choices(labels.impact, ({ facts }) => facts.consequences.impacts),
    impactDescription: longText(({ facts }) => facts.consequences.impactDescription),
    severity: choice(labels.impactSeverity, ({ facts }) => facts.consequences.severity),
    preventions: choices(labels.prevention, ({ facts }) => facts.consequences.preventions),
    preventionDescription: longText(({ facts }) => facts.consequences.preventionDescription),
    policeInformed: choice(labels.answer, ({ facts }) => facts.parties.policeInformed),
    otherAuthoritiesInformed: choice(labels.answer, ({ facts }) => facts.parties.otherAuthoritiesInformed),
    otherAuthoritiesDescription: longText(({ facts }) => facts.parties.otherAuthoritiesDescription),
  } satisfies Partial<Record<RegisterColumnKey, Reader>>
}
