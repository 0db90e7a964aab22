import type { BreachType, Facts, FactSection } from '@lekboek/domain'
import { eeaAuthorities } from '@lekboek/domain/eea-authorities'
import type { AnswerAt, FactField, FactPath } from './fact-field.ts'

type Fields = { readonly [S in FactSection]: readonly FactField<keyof Facts[S] & string>[] }

const isOf =
  (path: FactPath, ...wanted: string[]) =>
  (at: AnswerAt) =>
    wanted.some((value) => value === at(path))
const holds = (at: AnswerAt, path: FactPath, value: string) => {
  const list = at(path)
  return Array.isArray(list) && list.includes(value)
}
const hits = (type: BreachType) => (at: AnswerAt) => holds(at, 'nature.breachTypes', type)
const has = (path: FactPath, value: string) => (at: AnswerAt) => holds(at, path, value)
const isCounted = (path: FactPath) => isOf(path, 'exact', 'approximate', 'cannotBeDetermined')

function hasProcessor(at: AnswerAt): boolean {
  return at('timing.discovery') === 'processor' || Boolean(at('parties.processorName'))
}

function mayHoldMinors(at: AnswerAt): boolean {
  return holds(at, 'people.categories', 'students') || holds(at, 'people.categories', 'libraryOrSportMembers')
}

const isPeriod = isOf('timing.occurrenceKind', 'period')
const isDay = isOf('timing.occurrenceKind', 'day')

// One moment has no end; an end within the day that was given stays, to be seen and changed.
function hasEnd(at: AnswerAt): boolean {
  return isPeriod(at) || (isDay(at) && typeof at('timing.occurredToAt') === 'string')
}

const isCrossBorder = isOf('parties.crossBorder', 'yes')

/** The questions of each section, in the order in which they matter for the risk and the first notification. */
export const factFields: Fields = {
  nature: [
    { name: 'breachTypes', kind: 'choices', list: 'breachType' },
    { name: 'incidentType', kind: 'choice', list: 'incidentType', hasColumns: true },
    { name: 'description', kind: 'long' },
    { name: 'holder', kind: 'choice', list: 'holder' },
    {
      name: 'holderCount',
      kind: 'count',
      isAsked: isOf('nature.holder', 'trusted', 'known', 'unknown', 'public'),
    },
    {
      name: 'deletionConfirmed',
      kind: 'choice',
      list: 'answer',
      isAsked: isOf('nature.holder', 'trusted', 'known'),
    },
    { name: 'disclosure', kind: 'choice', list: 'disclosure', isAsked: hits('confidentiality') },
    { name: 'intelligibility', kind: 'choice', list: 'intelligibility', isAsked: hits('confidentiality') },
    { name: 'alteration', kind: 'choice', list: 'alteration', isAsked: hits('integrity') },
    { name: 'availabilityLoss', kind: 'choice', list: 'availabilityLoss', isAsked: hits('availability') },
    { name: 'unavailableHours', kind: 'count', isAsked: hits('availability') },
    { name: 'deprivation', kind: 'choice', list: 'deprivation', isAsked: hits('availability') },
    { name: 'intent', kind: 'choice', list: 'intent' },
    { name: 'cause', kind: 'choice', list: 'cause' },
    { name: 'systems', kind: 'long' },
  ],
  timing: [
    { name: 'occurrenceKind', kind: 'choice', list: 'occurrenceKind' },
    {
      name: 'occurredFromAt',
      kind: 'instant',
      isAsked: isOf('timing.occurrenceKind', 'day', 'period', 'ongoing'),
    },
    { name: 'occurredToAt', kind: 'instant', isAsked: hasEnd },
    { name: 'isEstimated', kind: 'tick', isAsked: isOf('timing.occurrenceKind', 'day', 'period', 'ongoing') },
    { name: 'detectedAt', kind: 'instant' },
    { name: 'reportedAt', kind: 'instant' },
    { name: 'discovery', kind: 'choice', list: 'discovery' },
    { name: 'discoveryDescription', kind: 'long' },
    { name: 'processorAwareAt', kind: 'instant', isAsked: hasProcessor },
    { name: 'processorToldAt', kind: 'instant', isAsked: hasProcessor },
    { name: 'comments', kind: 'long' },
  ],
  data: [
    { name: 'types', kind: 'choices', list: 'dataType', hasColumns: true },
    { name: 'nationalNumber', kind: 'choice', list: 'answer' },
    { name: 'identifiability', kind: 'choice', list: 'identifiability' },
    { name: 'recordCountKind', kind: 'choice', list: 'countKind' },
    { name: 'recordCount', kind: 'count', isAsked: isCounted('data.recordCountKind') },
    { name: 'alreadyPublic', kind: 'choice', list: 'answer' },
    { name: 'description', kind: 'long' },
  ],
  people: [
    { name: 'countKind', kind: 'choice', list: 'countKind' },
    { name: 'count', kind: 'count', isAsked: isCounted('people.countKind') },
    { name: 'countMax', kind: 'count', isAsked: isOf('people.countKind', 'approximate') },
    { name: 'categories', kind: 'choices', list: 'peopleCategory', hasColumns: true },
    { name: 'includesMinors', kind: 'choice', list: 'answer', isAsked: mayHoldMinors },
    { name: 'endangered', kind: 'choice', list: 'answer' },
    { name: 'description', kind: 'long' },
    { name: 'otherCountries', kind: 'countries' },
    { name: 'groups', kind: 'groups' },
  ],
  protection: [
    { name: 'inPlace', kind: 'choices', list: 'protectionInPlace', hasColumns: true },
    { name: 'keySafe', kind: 'choice', list: 'answer', isAsked: has('protection.inPlace', 'encryption') },
    { name: 'backupIntact', kind: 'choice', list: 'answer' },
    { name: 'description', kind: 'long' },
  ],
  consequences: [
    {
      name: 'confidentiality',
      kind: 'choices',
      list: 'confidentialityEffect',
      isAsked: hits('confidentiality'),
    },
    { name: 'integrity', kind: 'choices', list: 'integrityEffect', isAsked: hits('integrity') },
    { name: 'availability', kind: 'choices', list: 'availabilityEffect', isAsked: hits('availability') },
    { name: 'description', kind: 'long' },
    { name: 'impacts', kind: 'choices', list: 'impact', hasColumns: true },
    { name: 'impactDescription', kind: 'long', isAsked: has('consequences.impacts', 'other') },
    { name: 'severity', kind: 'choice', list: 'impactSeverity' },
    { name: 'preventions', kind: 'choices', list: 'prevention', hasColumns: true },
    { name: 'preventionDescription', kind: 'long' },
  ],
  parties: [
    { name: 'processorName', kind: 'short' },
    { name: 'processorContact', kind: 'short', isAsked: (at) => Boolean(at('parties.processorName')) },
    { name: 'jointControllers', kind: 'long' },
    { name: 'policeInformed', kind: 'choice', list: 'answer' },
    { name: 'otherAuthoritiesInformed', kind: 'choice', list: 'answer' },
    {
      name: 'otherAuthoritiesDescription',
      kind: 'long',
      isAsked: (at) =>
        at('parties.policeInformed') === 'yes' || at('parties.otherAuthoritiesInformed') === 'yes',
      // Of the police alone: then it is the number of their report that is asked, and below that question.
      below: (at) =>
        at('parties.policeInformed') === 'yes' && at('parties.otherAuthoritiesInformed') !== 'yes'
          ? { name: 'policeInformed', text: 'police' }
          : null,
    },
    { name: 'crossBorder', kind: 'choice', list: 'answer' },
    { name: 'leadBasis', kind: 'choice', list: 'leadBasis', isAsked: isCrossBorder },
    {
      name: 'leadAuthority',
      kind: 'short',
      suggestions: eeaAuthorities.map(({ name, shortName }) => `${name} (${shortName})`),
      isAsked: (at) => isCrossBorder(at) && at('parties.leadBasis') !== 'noLead',
    },
    { name: 'establishments', kind: 'countries', hasOwn: true, isAsked: isCrossBorder },
    { name: 'peoplePerCountry', kind: 'countryCounts', isAsked: isCrossBorder },
  ],
}

/** The sections in the order of the page. */
export const sectionOrder: readonly FactSection[] = [
  'nature',
  'timing',
  'data',
  'people',
  'protection',
  'consequences',
  'parties',
]
