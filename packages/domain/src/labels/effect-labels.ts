// Labels of the consequences; Dutch is our own wording of the template's options.
import type {
  AvailabilityEffect,
  ConfidentialityEffect,
  Impact,
  ImpactSeverity,
  IntegrityEffect,
} from '../facts/choices.ts'
import type { Labels } from './label.ts'

export const confidentialityEffectLabels: Labels<ConfidentialityEffect> = {
  beyondScope: {
    en: 'Disclosed beyond what people were told or the law allows',
    nl: 'Verder verspreid dan aan mensen gezegd of wettelijk toegelaten',
  },
  linkable: {
    en: 'Can be linked with other data about the people',
    nl: 'Te koppelen aan andere gegevens over de mensen',
  },
  otherPurposes: {
    en: 'Can be used for other purposes or unlawfully',
    nl: 'Te gebruiken voor andere doelen of onrechtmatig',
  },
  other: { en: 'Other', nl: 'Andere' },
  toBeDetermined: { en: 'Under assessment', nl: 'Wordt beoordeeld' },
}

export const integrityEffectLabels: Labels<IntegrityEffect> = {
  usedThoughInvalid: {
    en: 'Altered and used though no longer valid',
    nl: 'Gewijzigd en gebruikt terwijl ze niet meer kloppen',
  },
  alteredIntoValid: {
    en: 'Altered into valid data and used for other purposes',
    nl: 'Gewijzigd in geldige gegevens en voor andere doelen gebruikt',
  },
  other: { en: 'Other', nl: 'Andere' },
  toBeDetermined: { en: 'Under assessment', nl: 'Wordt beoordeeld' },
}

export const availabilityEffectLabels: Labels<AvailabilityEffect> = {
  serviceInaccessible: { en: 'Services cannot be reached', nl: 'Diensten zijn niet bereikbaar' },
  serviceDisrupted: { en: 'Services are disrupted', nl: 'Diensten zijn verstoord' },
  other: { en: 'Other', nl: 'Andere' },
  toBeDetermined: { en: 'Under assessment', nl: 'Wordt beoordeeld' },
}

export const impactLabels: Labels<Impact> = {
  lossOfControl: { en: 'Loss of control over own data', nl: 'Verlies van controle over eigen gegevens' },
  limitationOfRights: { en: 'Limitation of rights', nl: 'Beperking van rechten' },
  discrimination: { en: 'Discrimination', nl: 'Discriminatie' },
  identityTheft: { en: 'Identity theft', nl: 'Identiteitsdiefstal' },
  fraud: { en: 'Fraud', nl: 'Fraude' },
  financialLoss: { en: 'Financial loss', nl: 'Financieel verlies' },
  reidentification: { en: 'Pseudonymisation undone', nl: 'Pseudonimisering ongedaan gemaakt' },
  reputation: { en: 'Damage to reputation', nl: 'Reputatieschade' },
  professionalSecrecy: { en: 'Breach of professional secrecy', nl: 'Schending van het beroepsgeheim' },
  disclosure: { en: 'Disclosure to third parties', nl: 'Openbaarmaking aan derden' },
  economicOrSocialDisadvantage: {
    en: 'Economic or social disadvantage',
    nl: 'Economisch of maatschappelijk nadeel',
  },
  physicalOrMentalHarm: { en: 'Physical or mental harm', nl: 'Lichamelijke of psychische schade' },
  propertyDamage: { en: 'Damage to property', nl: 'Schade aan eigendom' },
  other: { en: 'Other impact', nl: 'Ander gevolg' },
  toBeDetermined: { en: 'To be determined', nl: 'Nog te bepalen' },
}

export const impactSeverityLabels: Labels<ImpactSeverity> = {
  minor: { en: 'Minor', nl: 'Gering' },
  moderate: { en: 'Moderate', nl: 'Matig' },
  severe: { en: 'Severe', nl: 'Ernstig' },
  toBeDetermined: { en: 'To be determined', nl: 'Nog te bepalen' },
}
