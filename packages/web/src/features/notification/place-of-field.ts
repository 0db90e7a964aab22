import type { DetailField } from '../details/details-form.ts'

/**
 * Where the answer to a field of the template is given: a place below the dossier, a field on the page itself, or one among
 * the details of the organisation.
 */
export type FieldPlace =
  { room: string; query?: Record<string, string>; hash?: string } | { here: string } | { detail: DetailField }

const facts = (path: string): FieldPlace => {
  const [section = '', name = ''] = path.split('.')
  return { room: 'facts', query: { section }, hash: `#${name}` }
}

const ofFact = new Map<number, string>([
  [38, 'parties.processorName'],
  [40, 'parties.processorName'],
  [41, 'parties.processorContact'],
  [44, 'timing.occurrenceKind'],
  [45, 'timing.isEstimated'],
  [46, 'timing.occurredFromAt'],
  [47, 'timing.occurredToAt'],
  [50, 'timing.discovery'],
  [51, 'timing.discoveryDescription'],
  [52, 'timing.reportedAt'],
  [53, 'timing.comments'],
  [55, 'nature.breachTypes'],
  [56, 'nature.disclosure'],
  [57, 'nature.intelligibility'],
  [58, 'nature.alteration'],
  [59, 'nature.availabilityLoss'],
  [60, 'nature.incidentType'],
  [61, 'nature.cause'],
  [62, 'nature.description'],
  [63, 'nature.systems'],
  [65, 'people.categories'],
  [66, 'people.description'],
  [67, 'people.countKind'],
  [68, 'people.count'],
  [70, 'data.types'],
  [71, 'data.description'],
  [72, 'data.recordCountKind'],
  [73, 'data.recordCount'],
  [75, 'protection.inPlace'],
  [76, 'protection.description'],
  [79, 'consequences.confidentiality'],
  [80, 'consequences.description'],
  [81, 'consequences.integrity'],
  [82, 'consequences.description'],
  [83, 'consequences.availability'],
  [84, 'consequences.description'],
  [85, 'consequences.impacts'],
  [86, 'consequences.impactDescription'],
  [87, 'consequences.severity'],
  [94, 'consequences.preventions'],
  [95, 'consequences.preventionDescription'],
  [109, 'parties.policeInformed'],
  [110, 'parties.otherAuthoritiesInformed'],
  [111, 'parties.otherAuthoritiesDescription'],
  [113, 'parties.crossBorder'],
  [114, 'parties.leadBasis'],
  [115, 'parties.establishments'],
  [116, 'parties.peoplePerCountry'],
  [117, 'parties.peoplePerCountry'],
])

const elsewhere = new Map<number, FieldPlace>([
  [5, { here: 'withdrawalReason' }],
  [6, { here: 'earlierId' }],
  [10, { detail: 'identifierType' }],
  [11, { detail: 'identifier' }],
  [13, { detail: 'address' }],
  [14, { detail: 'sector' }],
  [15, { detail: 'size' }],
  [16, { detail: 'sizeDescription' }],
  [17, { detail: 'activity' }],
  [23, { here: 'reporterFunction' }],
  [24, { here: 'reporterDescription' }],
  [29, { detail: 'dpoName' }],
  [30, { detail: 'dpoName' }],
  [31, { detail: 'dpoEmail' }],
  [48, { room: 'facts', query: { section: 'awareness' } }],
  [49, { here: 'lateReason' }],
  [89, { room: 'weighing' }],
  [90, { room: 'weighing' }],
  [92, { room: 'measures' }],
  [100, { room: 'decision' }],
  [101, { room: 'decision' }],
])

const telling = { from: 97, until: 106 }

/** Null for what the platform keeps, such as the name of the organisation. */
export function placeOfField(field: number): FieldPlace | null {
  const path = ofFact.get(field)
  if (path !== undefined) return facts(path)
  const place = elsewhere.get(field)
  if (place) return place
  return field >= telling.from && field <= telling.until ? { room: 'communication' } : null
}

export const fieldsOfFacts: ReadonlyMap<number, string> = ofFact

/**
 * The fields that lack an answer, as there are questions for them: the end of one moment or day is none by itself, it is
 * told with the begin (template fields 44, 46 and 47).
 */
export function askedApart(fields: readonly number[], occurrenceKind: string | null): number[] {
  return fields.filter((field) => field !== 47 || occurrenceKind !== 'day' || !fields.includes(46))
}
