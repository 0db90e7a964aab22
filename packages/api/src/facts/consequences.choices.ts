import {
  availabilityEffects,
  confidentialityEffects,
  impactSeverities,
  impacts,
  integrityEffects,
  preventions,
} from '@lekboek/domain'
import { choice } from '../schema/choice.ts'

export const ConfidentialityEffectChoice = choice(
  'ConfidentialityEffect',
  confidentialityEffects,
  'Consequences of a loss of confidentiality (field 79).',
  {
    beyondScope: 'Data came further than people were told.',
    linkable: 'Data can be linked with other data on people.',
    otherPurposes: 'Data can be used for other purposes or unlawfully.',
    other: 'Other consequences.',
    toBeDetermined: 'Not known yet.',
  },
)

export const IntegrityEffectChoice = choice(
  'IntegrityEffect',
  integrityEffects,
  'Consequences of a loss of integrity (field 81).',
  {
    usedThoughInvalid: 'Altered data was used although no longer valid.',
    alteredIntoValid: 'Data was altered into other valid data and used.',
    other: 'Other consequences.',
    toBeDetermined: 'Not known yet.',
  },
)

export const AvailabilityEffectChoice = choice(
  'AvailabilityEffect',
  availabilityEffects,
  'Consequences of a loss of availability (field 83).',
  {
    serviceInaccessible: 'Services cannot be reached.',
    serviceDisrupted: 'Services are disrupted.',
    other: 'Other consequences.',
    toBeDetermined: 'Not known yet.',
  },
)

export const ImpactChoice = choice(
  'Impact',
  impacts,
  'What a breach may do to people (field 85); recitals 75 and 85.',
  {
    lossOfControl: 'Loss of control over their data.',
    limitationOfRights: 'Limitation of their rights.',
    discrimination: 'Discrimination.',
    identityTheft: 'Identity theft.',
    fraud: 'Fraud.',
    financialLoss: 'Financial loss.',
    reidentification: 'Pseudonymisation undone.',
    reputation: 'Damage to reputation.',
    professionalSecrecy: 'Loss of what professional secrecy protects.',
    disclosure: 'Disclosure to third parties.',
    economicOrSocialDisadvantage: 'Significant economic or social disadvantage.',
    physicalOrMentalHarm: 'Physical or mental harm.',
    propertyDamage: 'Damage to property.',
    other: 'Something else.',
    toBeDetermined: 'Not known yet.',
  },
)

export const ImpactSeverityChoice = choice(
  'ImpactSeverity',
  impactSeverities,
  'How severe that may be (field 87).',
  {
    minor: 'Minor.',
    moderate: 'Moderate.',
    severe: 'Severe.',
    toBeDetermined: 'Not known yet.',
  },
)

export const PreventionChoice = choice(
  'Prevention',
  preventions,
  'What is done so that it does not happen again (field 94).',
  {
    anonymisation: 'Anonymisation.',
    backup: 'Backup and a plan to recover.',
    processChange: 'Another way of working.',
    encryption: 'Encryption.',
    policies: 'Policies on data protection and security.',
    training: 'Training.',
    erasure: 'Erasing the data.',
    incidentLog: 'A log of incidents.',
    accessLevels: 'Levels of access.',
    logicalAccessControl: 'Logical access control, such as a second factor.',
    audits: 'Periodic audits.',
    physicalAccessControl: 'Physical access control.',
    pseudonymisation: 'Pseudonymisation.',
    upToDateSystems: 'Systems kept up to date.',
    other: 'Something else.',
  },
)
