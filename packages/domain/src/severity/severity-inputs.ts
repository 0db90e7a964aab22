import type { DataType } from '../facts/choices.ts'
import type { Facts, NatureFacts } from '../facts/facts.ts'
import { partsOf } from '../weighing/parts.ts'
import {
  severityCategories,
  type CircumstanceQuarters,
  type SeverityCategory,
  type SeverityCategoryScore,
  type SeverityInputs,
} from './bands.ts'
import { severityOf } from './severity.ts'

// Credentials are no category: what they open is scored, and the dossier lists that as data of its own.
const categoryOf: Readonly<Record<DataType, SeverityCategory | null>> = {
  basic: 'simple',
  contact: 'simple',
  identification: 'simple',
  officialDocuments: 'simple',
  other: 'simple',
  location: 'behavioural',
  profile: 'behavioural',
  financial: 'financial',
  paymentMeans: 'financial',
  biometric: 'sensitive',
  criminal: 'sensitive',
  political: 'sensitive',
  ethnic: 'sensitive',
  religious: 'sensitive',
  sexual: 'sensitive',
  tradeUnion: 'sensitive',
  genetic: 'sensitive',
  health: 'sensitive',
  employmentHealth: 'sensitive',
  credentials: null,
  toBeDetermined: 'sensitive',
}

// "Easily public" in the method's tables: it lowers only where the table says so.
const publicAdjustment: Readonly<Record<SeverityCategory, number>> = {
  simple: 0,
  behavioural: -1,
  financial: 0,
  sensitive: -3,
}

/**
 * The answers to the ENISA questions that follow from the facts, as a start for the assessor. What is not known is
 * taken at its worst: unknown never counts as harmless. Where groups of people were hit differently, those of the group
 * with the highest score: the method asks what the data are of one person. Adjustments for context beyond these are the
 * assessor's own.
 */
export function severityInputsFrom(facts: Facts): SeverityInputs {
  const { people } = facts
  const worst = partsOf(facts)
    .map((part) => inputsOf(part.facts))
    .reduce((one, other) => (severityOf(other).quarters > severityOf(one).quarters ? other : one))
  return { ...worst, peopleCount: people.countMax ?? people.count }
}

function inputsOf(facts: Facts): SeverityInputs {
  const { nature, protection } = facts
  return {
    categories: categoriesOf(facts),
    identificationQuarters: identificationOf(facts),
    confidentialityQuarters: confidentialityOf(nature),
    integrityQuarters: integrityOf(nature),
    availabilityQuarters: availabilityOf(facts),
    hasMaliciousIntent: isMalicious(nature),
    peopleCount: null,
    isUnintelligible: nature.intelligibility === 'protectionIntact' && protection.keySafe === 'yes',
  }
}

function categoriesOf({ data, people }: Facts): SeverityCategoryScore[] {
  const types: readonly DataType[] =
    data.types === null || data.types.length === 0 ? ['toBeDetermined'] : data.types
  const present = new Set(types.map((type) => categoryOf[type]))
  return severityCategories
    .filter((category) => present.has(category))
    .map((category) => {
      // Simple data become critical for safety where the person must not be found.
      const danger = category === 'simple' && people.endangered === 'yes' ? 3 : 0
      const known = data.alreadyPublic === 'yes' ? publicAdjustment[category] : 0
      if (danger > 0) return { category, adjustment: danger, argument: 'dangerForPerson' }
      return known === 0
        ? { category, adjustment: 0 }
        : { category, adjustment: known, argument: 'alreadyPublic' }
    })
}

function identificationOf({ data }: Facts): 1 | 2 | 3 | 4 {
  const levels = { negligible: 1, limited: 2, significant: 3, maximum: 4, toBeDetermined: 4 } as const
  const own = data.identifiability === null ? 4 : levels[data.identifiability]
  // The Belgian number reveals the date of birth: at least significant (own reading of the method's table).
  return data.nationalNumber === 'yes' && own < 3 ? 3 : own
}

function confidentialityOf(nature: NatureFacts): CircumstanceQuarters {
  if (!isHit(nature, 'confidentiality') || nature.disclosure === 'notDisclosed') return 0
  switch (nature.holder) {
    case 'nobody':
      return 0
    case 'trusted':
    case 'known':
      return 1
    case 'unknown':
      // Lost or stolen for the device itself: exposed, without evidence of unlawful processing.
      return isLostThing(nature) ? 0 : 2
    case 'public':
    case 'toBeDetermined':
    case null:
      return 2
  }
}

function isLostThing({ incidentType, intent }: NatureFacts): boolean {
  const isThing =
    incidentType === 'deviceLost' || incidentType === 'paperLost' || incidentType === 'electronicWaste'
  return isThing && intent === 'none'
}

function integrityOf(nature: NatureFacts): CircumstanceQuarters {
  if (!isHit(nature, 'integrity')) return 0
  if (nature.alteration === 'noWrongUse') return 0
  return nature.alteration === 'wrongUseReversible' ? 1 : 2
}

function availabilityOf({ nature, protection }: Facts): CircumstanceQuarters {
  if (!isHit(nature, 'availability')) return 0
  if (protection.backupIntact === 'yes' && nature.availabilityLoss === 'temporary') return 0
  return nature.availabilityLoss === 'temporary' || protection.backupIntact === 'yes' ? 1 : 2
}

function isMalicious({ cause, intent }: NatureFacts): boolean {
  if (intent === 'malicious' || intent === 'targeted') return true
  return cause === 'internalMalicious' || cause === 'externalMalicious'
}

function isHit(
  { breachTypes }: NatureFacts,
  type: 'confidentiality' | 'integrity' | 'availability',
): boolean {
  return breachTypes === null || breachTypes.length === 0 || breachTypes.includes(type)
}
