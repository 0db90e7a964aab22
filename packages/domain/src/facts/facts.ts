import type {
  Alteration,
  Answer,
  AvailabilityEffect,
  AvailabilityLoss,
  BreachType,
  Cause,
  ConfidentialityEffect,
  CountKind,
  DataType,
  Deprivation,
  Disclosure,
  Discovery,
  Holder,
  Identifiability,
  Impact,
  ImpactSeverity,
  IncidentType,
  IntegrityEffect,
  Intelligibility,
  Intent,
  LeadBasis,
  OccurrenceKind,
  PeopleCategory,
  Prevention,
  ProtectionInPlace,
} from './choices.ts'

/** An instant as ISO-8601 in UTC with milliseconds, `2026-11-20T16:05:00.000Z`. */
export type Instant = string

/** When it happened and how it came out. `null` is "not answered yet" throughout. */
export interface TimingFacts {
  occurrenceKind: OccurrenceKind | null
  occurredFromAt: Instant | null
  occurredToAt: Instant | null
  /** Only estimated dates are possible (template field 45). */
  isEstimated: boolean | null
  /** First seen by anybody inside the organisation. */
  detectedAt: Instant | null
  /** Told inside the organisation, first report to the DPO. */
  reportedAt: Instant | null
  /** The processor's own awareness, as it says itself; article 33(2). */
  processorAwareAt: Instant | null
  /** The instant at which the processor's report was available to the controller. */
  processorToldAt: Instant | null
  discovery: Discovery | null
  discoveryDescription: string | null
  /** A call of the police or an authority that delays telling; recital 88. */
  comments: string | null
}

/** What happened to the data. */
export interface NatureFacts {
  breachTypes: BreachType[] | null
  disclosure: Disclosure | null
  intelligibility: Intelligibility | null
  alteration: Alteration | null
  availabilityLoss: AvailabilityLoss | null
  incidentType: IncidentType | null
  cause: Cause | null
  description: string | null
  systems: string | null
  holder: Holder | null
  /** How many parties could read the data who should not. */
  holderCount: number | null
  deletionConfirmed: Answer | null
  intent: Intent | null
  /** Elapsed hours without access to the data. */
  unavailableHours: number | null
  deprivation: Deprivation | null
}

/** Whom it concerns. */
export interface PeopleFacts {
  categories: PeopleCategory[] | null
  description: string | null
  countKind: CountKind | null
  /** Number of people; the lower bound where a range is known. */
  count: number | null
  countMax: number | null
  /** Somebody for whom exposure is dangerous: hidden address, witness, victim. */
  endangered: Answer | null
  /** Are there minors among pupils, students or members? Recitals 38 and 75. */
  includesMinors: Answer | null
  otherCountries: string[] | null
  /** Groups whose data, numbers or holders differ; `null` or empty while all are alike. */
  groups: PeopleGroup[] | null
}

/**
 * Some of the people, with what is different for them: twelve employees with their wages among four thousand residents
 * with their names. `null` is "as in the dossier" throughout. A holder of its own brings its own count and deletion, a
 * kind of count its own numbers: those of the dossier are about others.
 */
export interface PeopleGroup {
  /** What messages and grounds know it by, `g1`; given when it is first kept, and never to another. */
  id: string | null
  /** Ids of the groups in which these people were before, `*` for those in none: where a group was split or merged. */
  from: string[] | null
  name: string | null
  categories: PeopleCategory[] | null
  countKind: CountKind | null
  count: number | null
  countMax: number | null
  endangered: Answer | null
  includesMinors: Answer | null
  types: DataType[] | null
  nationalNumber: Answer | null
  identifiability: Identifiability | null
  alreadyPublic: Answer | null
  disclosure: Disclosure | null
  intelligibility: Intelligibility | null
  holder: Holder | null
  holderCount: number | null
  deletionConfirmed: Answer | null
  deprivation: Deprivation | null
}

/** Which data. Records are not people: the template asks for both. */
export interface DataFacts {
  types: DataType[] | null
  description: string | null
  recordCountKind: CountKind | null
  recordCount: number | null
  /** Belgian national register number or another national number. */
  nationalNumber: Answer | null
  identifiability: Identifiability | null
  /** Were the data already lawfully public before the breach? */
  alreadyPublic: Answer | null
}

/** What protected the data when it happened; article 32. */
export interface ProtectionFacts {
  inPlace: ProtectionInPlace[] | null
  description: string | null
  /** The key or the hash's secret was not exposed and cannot be found. */
  keySafe: Answer | null
  /** A recent and whole copy was under own control. */
  backupIntact: Answer | null
}

/** Likely consequences; article 33(3)(c). */
export interface ConsequencesFacts {
  confidentiality: ConfidentialityEffect[] | null
  integrity: IntegrityEffect[] | null
  availability: AvailabilityEffect[] | null
  description: string | null
  impacts: Impact[] | null
  impactDescription: string | null
  severity: ImpactSeverity | null
  preventions: Prevention[] | null
  preventionDescription: string | null
}

/** Others who have a part in it: processors, joint controllers, police, other authorities. */
export interface PartiesFacts {
  processorName: string | null
  processorContact: string | null
  jointControllers: string | null
  policeInformed: Answer | null
  otherAuthoritiesInformed: Answer | null
  otherAuthoritiesDescription: string | null
  crossBorder: Answer | null
  /** Why an authority leads, or why none does; the next four only where it is cross-border. */
  leadBasis: LeadBasis | null
  /** Name of the lead authority (template field 114). */
  leadAuthority: string | null
  /** Countries of the EEA in which the controller has an establishment (template field 115). */
  establishments: string[] | null
  /** People concerned in each country (template fields 116 and 117). */
  peoplePerCountry: CountryCount[] | null
}

/** How many people are concerned in one country; the number may not be known yet. */
export interface CountryCount {
  /** ISO 3166-1, two letters, upper case. */
  country: string
  count: number | null
}

/** Everything known about one breach. Each section is saved, versioned and shown by itself. */
export interface Facts {
  timing: TimingFacts
  nature: NatureFacts
  people: PeopleFacts
  data: DataFacts
  protection: ProtectionFacts
  consequences: ConsequencesFacts
  parties: PartiesFacts
}

export const factSections = [
  'timing',
  'nature',
  'people',
  'data',
  'protection',
  'consequences',
  'parties',
] as const
export type FactSection = (typeof factSections)[number]
