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
    fr: 'Divulguées au-delà de ce qui a été annoncé aux personnes ou de ce que la loi permet',
    de: 'Weiter verbreitet, als den Personen mitgeteilt wurde oder das Gesetz erlaubt',
  },
  linkable: {
    en: 'Can be linked with other data about the people',
    nl: 'Te koppelen aan andere gegevens over de mensen',
    fr: 'Peuvent être reliées à d’autres données sur les personnes',
    de: 'Können mit anderen Daten über die Personen verknüpft werden',
  },
  otherPurposes: {
    en: 'Can be used for other purposes or unlawfully',
    nl: 'Te gebruiken voor andere doelen of onrechtmatig',
    fr: 'Peuvent servir à d’autres fins ou de manière illicite',
    de: 'Können zu anderen Zwecken oder unrechtmäßig verwendet werden',
  },
  other: { en: 'Other', nl: 'Andere', fr: 'Autre', de: 'Sonstiges' },
  toBeDetermined: {
    en: 'Under assessment',
    nl: 'Wordt beoordeeld',
    fr: 'En cours d’évaluation',
    de: 'Wird beurteilt',
  },
}

export const integrityEffectLabels: Labels<IntegrityEffect> = {
  usedThoughInvalid: {
    en: 'Altered and used though no longer valid',
    nl: 'Gewijzigd en gebruikt terwijl ze niet meer kloppen',
    fr: 'Modifiées et utilisées alors qu’elles ne sont plus valables',
    de: 'Verändert und verwendet, obwohl nicht mehr gültig',
  },
  alteredIntoValid: {
    en: 'Altered into valid data and used for other purposes',
    nl: 'Gewijzigd in geldige gegevens en voor andere doelen gebruikt',
    fr: 'Modifiées en données valables et utilisées à d’autres fins',
    de: 'In gültige Daten verändert und zu anderen Zwecken verwendet',
  },
  other: { en: 'Other', nl: 'Andere', fr: 'Autre', de: 'Sonstiges' },
  toBeDetermined: {
    en: 'Under assessment',
    nl: 'Wordt beoordeeld',
    fr: 'En cours d’évaluation',
    de: 'Wird beurteilt',
  },
}

export const availabilityEffectLabels: Labels<AvailabilityEffect> = {
  serviceInaccessible: {
    en: 'Services cannot be reached',
    nl: 'Diensten zijn niet bereikbaar',
    fr: 'Services inaccessibles',
    de: 'Dienste nicht erreichbar',
  },
  serviceDisrupted: {
    en: 'Services are disrupted',
    nl: 'Diensten zijn verstoord',
    fr: 'Services perturbés',
    de: 'Dienste gestört',
  },
  other: { en: 'Other', nl: 'Andere', fr: 'Autre', de: 'Sonstiges' },
  toBeDetermined: {
    en: 'Under assessment',
    nl: 'Wordt beoordeeld',
    fr: 'En cours d’évaluation',
    de: 'Wird beurteilt',
  },
}

export const impactLabels: Labels<Impact> = {
  lossOfControl: {
    en: 'Loss of control over own data',
    nl: 'Verlies van controle over eigen gegevens',
    fr: 'Perte de contrôle sur ses propres données',
    de: 'Verlust der Kontrolle über die eigenen Daten',
  },
  limitationOfRights: {
    en: 'Limitation of rights',
    nl: 'Beperking van rechten',
    fr: 'Limitation des droits',
    de: 'Einschränkung von Rechten',
  },
  discrimination: { en: 'Discrimination', nl: 'Discriminatie', fr: 'Discrimination', de: 'Diskriminierung' },
  identityTheft: {
    en: 'Identity theft',
    nl: 'Identiteitsdiefstal',
    fr: 'Usurpation d’identité',
    de: 'Identitätsdiebstahl',
  },
  fraud: { en: 'Fraud', nl: 'Fraude', fr: 'Fraude', de: 'Betrug' },
  financialLoss: {
    en: 'Financial loss',
    nl: 'Financieel verlies',
    fr: 'Perte financière',
    de: 'Finanzieller Verlust',
  },
  reidentification: {
    en: 'Pseudonymisation undone',
    nl: 'Pseudonimisering ongedaan gemaakt',
    fr: 'Levée de la pseudonymisation',
    de: 'Aufhebung der Pseudonymisierung',
  },
  reputation: {
    en: 'Damage to reputation',
    nl: 'Reputatieschade',
    fr: 'Atteinte à la réputation',
    de: 'Rufschädigung',
  },
  professionalSecrecy: {
    en: 'Breach of professional secrecy',
    nl: 'Schending van het beroepsgeheim',
    fr: 'Violation du secret professionnel',
    de: 'Verletzung des Berufsgeheimnisses',
  },
  disclosure: {
    en: 'Disclosure to third parties',
    nl: 'Openbaarmaking aan derden',
    fr: 'Divulgation à des tiers',
    de: 'Offenlegung gegenüber Dritten',
  },
  economicOrSocialDisadvantage: {
    en: 'Economic or social disadvantage',
    nl: 'Economisch of maatschappelijk nadeel',
    fr: 'Désavantage économique ou social',
    de: 'Wirtschaftlicher oder gesellschaftlicher Nachteil',
  },
  physicalOrMentalHarm: {
    en: 'Physical or mental harm',
    nl: 'Lichamelijke of psychische schade',
    fr: 'Dommage corporel ou psychique',
    de: 'Körperlicher oder seelischer Schaden',
  },
  propertyDamage: {
    en: 'Damage to property',
    nl: 'Schade aan eigendom',
    fr: 'Dommage aux biens',
    de: 'Sachschaden',
  },
  other: { en: 'Other impact', nl: 'Ander gevolg', fr: 'Autre conséquence', de: 'Andere Folge' },
  toBeDetermined: {
    en: 'To be determined',
    nl: 'Nog te bepalen',
    fr: 'À déterminer',
    de: 'Noch festzustellen',
  },
}

export const impactSeverityLabels: Labels<ImpactSeverity> = {
  minor: { en: 'Minor', nl: 'Gering', fr: 'Mineure', de: 'Gering' },
  moderate: { en: 'Moderate', nl: 'Matig', fr: 'Modérée', de: 'Mittel' },
  severe: { en: 'Severe', nl: 'Ernstig', fr: 'Grave', de: 'Schwer' },
  toBeDetermined: {
    en: 'To be determined',
    nl: 'Nog te bepalen',
    fr: 'À déterminer',
    de: 'Noch festzustellen',
  },
}
