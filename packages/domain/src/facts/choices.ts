/**
 * Closed lists of the dossier's facts. Keys follow the EDPB template for notifications under article 33
 * (v1.0 of 8 June 2026, CC BY 4.0): one key per option, in the template's order.
 * `toBeDetermined` means "unknown yet" and only fits an incomplete notification;
 * `cannotBeDetermined` means that it was looked into and will not be known.
 */

/** Template field 44. */
export const occurrenceKinds = ['day', 'period', 'ongoing', 'cannotBeDetermined', 'toBeDetermined'] as const
export type OccurrenceKind = (typeof occurrenceKinds)[number]

/** Template field 50. */
export const discoveries = [
  'controller',
  'processor',
  'dataSubject',
  'externalParty',
  'press',
  'other',
] as const
export type Discovery = (typeof discoveries)[number]

/** Template field 55; article 4(12): confidentiality, integrity, availability. */
export const breachTypes = ['confidentiality', 'integrity', 'availability'] as const
export type BreachType = (typeof breachTypes)[number]

/** Template field 56. */
export const disclosures = [
  'disclosed',
  'likelyDisclosed',
  'notDisclosed',
  'cannotBeDetermined',
  'toBeDetermined',
] as const
export type Disclosure = (typeof disclosures)[number]

/** Template field 57: was the data unintelligible to whoever could reach it? */
export const intelligibilities = [
  'protectionIntact',
  'protectionCircumventable',
  'intelligible',
  'cannotBeDetermined',
  'toBeDetermined',
] as const
export type Intelligibility = (typeof intelligibilities)[number]

/** Template field 58. */
export const alterations = ['noWrongUse', 'wrongUseReversible', 'wrongUseIrreversible'] as const
export type Alteration = (typeof alterations)[number]

/** Template field 59. */
export const availabilityLosses = ['temporary', 'permanent', 'toBeDetermined'] as const
export type AvailabilityLoss = (typeof availabilityLosses)[number]

/** Template field 60, options a to y. */
export const incidentTypes = [
  'accessAbuse',
  'ransomware',
  'hacking',
  'phishing',
  'vulnerabilityExploited',
  'unauthorisedAccess',
  'exfiltration',
  'wrongPersonShown',
  'deviceLost',
  'electronicWaste',
  'paperDisposal',
  'postLost',
  'misconfiguration',
  'wrongPermissions',
  'paperLost',
  'dataErased',
  'shownToWrongRecipient',
  'sentByMistake',
  'recipientsVisible',
  'technicalFailure',
  'unauthorisedAlteration',
  'unintendedPublication',
  'verbalDisclosure',
  'toBeDetermined',
  'other',
] as const
export type IncidentType = (typeof incidentTypes)[number]

/** Template field 61. */
export const causes = [
  'internalNonMalicious',
  'internalMalicious',
  'externalNonMalicious',
  'externalMalicious',
  'toBeDetermined',
  'cannotBeDetermined',
] as const
export type Cause = (typeof causes)[number]

/** Template field 65; the last nine are a municipality's own groups, notified under option j. */
export const peopleCategories = [
  'citizens',
  'employees',
  'lawEnforcement',
  'minors',
  'patients',
  'students',
  'subscribers',
  'users',
  'vulnerable',
  'other',
  'toBeDetermined',
  'welfareClients',
  'incomeSupportRecipients',
  'candidates',
  'suppliers',
  'electedOfficials',
  'volunteers',
  'childcareChildren',
  'libraryOrSportMembers',
  'residents',
] as const
export type PeopleCategory = (typeof peopleCategories)[number]

/** Template fields 67 and 72. */
export const countKinds = ['exact', 'approximate', 'cannotBeDetermined', 'toBeDetermined'] as const
export type CountKind = (typeof countKinds)[number]

/** Template field 70, options a to u. */
export const dataTypes = [
  'basic',
  'contact',
  'biometric',
  'criminal',
  'political',
  'ethnic',
  'religious',
  'sexual',
  'tradeUnion',
  'genetic',
  'health',
  'financial',
  'employmentHealth',
  'identification',
  'location',
  'officialDocuments',
  'paymentMeans',
  'profile',
  'credentials',
  'toBeDetermined',
  'other',
] as const
export type DataType = (typeof dataTypes)[number]

/** Template field 75. */
export const protectionsInPlace = [
  'pseudonymisation',
  'backup',
  'encryption',
  'policies',
  'training',
  'incidentLog',
  'accessLevels',
  'logicalAccessControl',
  'audits',
  'physicalAccessControl',
  'upToDateSystems',
  'other',
] as const
export type ProtectionInPlace = (typeof protectionsInPlace)[number]

/** Template field 94. */
export const preventions = [
  'anonymisation',
  'backup',
  'processChange',
  'encryption',
  'policies',
  'training',
  'erasure',
  'incidentLog',
  'accessLevels',
  'logicalAccessControl',
  'audits',
  'physicalAccessControl',
  'pseudonymisation',
  'upToDateSystems',
  'other',
] as const
export type Prevention = (typeof preventions)[number]

/** Template field 79. */
export const confidentialityEffects = [
  'beyondScope',
  'linkable',
  'otherPurposes',
  'other',
  'toBeDetermined',
] as const
export type ConfidentialityEffect = (typeof confidentialityEffects)[number]

/** Template field 81. */
export const integrityEffects = ['usedThoughInvalid', 'alteredIntoValid', 'other', 'toBeDetermined'] as const
export type IntegrityEffect = (typeof integrityEffects)[number]

/** Template field 83. */
export const availabilityEffects = [
  'serviceInaccessible',
  'serviceDisrupted',
  'other',
  'toBeDetermined',
] as const
export type AvailabilityEffect = (typeof availabilityEffects)[number]

/** Template field 85; recitals 75 and 85. */
export const impacts = [
  'lossOfControl',
  'limitationOfRights',
  'discrimination',
  'identityTheft',
  'fraud',
  'financialLoss',
  'reidentification',
  'reputation',
  'professionalSecrecy',
  'disclosure',
  'economicOrSocialDisadvantage',
  'physicalOrMentalHarm',
  'propertyDamage',
  'other',
  'toBeDetermined',
] as const
export type Impact = (typeof impacts)[number]

/** Template field 87. */
export const impactSeverities = ['minor', 'moderate', 'severe', 'toBeDetermined'] as const
export type ImpactSeverity = (typeof impactSeverities)[number]

/** Who holds or could hold the data now, in rising order of distrust; article 33(1), EDPB 9/2022 on trusted recipients. */
export const holders = ['nobody', 'trusted', 'known', 'unknown', 'public', 'toBeDetermined'] as const
export type Holder = (typeof holders)[number]

/** Was the intent to harm, and was somebody in particular the target? */
export const intents = ['none', 'opportunistic', 'malicious', 'targeted', 'toBeDetermined'] as const
export type Intent = (typeof intents)[number]

/** A question that is answered yes, no, or not yet. */
export const answers = ['yes', 'no', 'toBeDetermined'] as const
export type Answer = (typeof answers)[number]

/**
 * Why an authority leads in a cross-border breach, or why none does; article 56(1) with 4(16), and article 55(2): what a
 * public authority does by law or in the public interest stays with the authority of its own country.
 */
export const leadBases = ['mainEstablishment', 'singleEstablishment', 'noLead'] as const
export type LeadBasis = (typeof leadBases)[number]

/** How easily the people are identified from the data that left. */
export const identifiabilities = [
  'negligible',
  'limited',
  'significant',
  'maximum',
  'toBeDetermined',
] as const
export type Identifiability = (typeof identifiabilities)[number]

/** What the loss of access does to people while it lasts. */
export const deprivations = ['none', 'inconvenience', 'serious', 'endangering', 'toBeDetermined'] as const
export type Deprivation = (typeof deprivations)[number]
