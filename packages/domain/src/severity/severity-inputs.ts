import type { DataType, IncidentType } from '../facts/choices.ts'
import { isMalicious } from '../facts/breach-signs.ts'
import type { Facts } from '../facts/facts.ts'
import { isDenied } from '../facts/shelters.ts'
import { wasPublic } from '../weighing/aspects.ts'
import { partsOf, type Part } from '../weighing/parts.ts'
import type { Reading } from '../weighing/reading.ts'
import {
  severityCategories,
  type CircumstanceQuarters,
  type SeverityCategory,
  type SeverityCategoryScore,
  type SeverityInputs,
} from './bands.ts'
import { severityOf } from './severity.ts'

/** Whether what is open is taken at its most harmful or at its most harmless. */
type Side = 'worst' | 'best'

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
 * The answers to the ENISA questions that follow from the facts, as a start for the assessor. What is not known, and what
 * another answer excludes, is taken at its worst: unknown never counts as harmless. Where groups of people were hit
 * differently, those of the group with the highest score: the method asks what the data are of one person. Adjustments
 * for context follow only from what was answered; those beyond these are the assessor's own.
 */
export function severityInputsFrom(facts: Facts): SeverityInputs {
  return highestOf(facts, 'worst')
}

/** The same with everything open at its most harmless: the least that the score can become. */
export function leastSeverityInputsFrom(facts: Facts): SeverityInputs {
  return highestOf(facts, 'best')
}

/** The people whose answers the score takes, for whom it is highest: several where it is the same for them. */
export function scoredGroups(facts: Facts): Pick<Part, 'path' | 'name'>[] {
  const scored = partsOf(facts).map(({ path, name, ...part }) => {
    const { quarters } = severityOf(inputsOf({ path, name, ...part }, 'worst'))
    return { path, name, quarters }
  })
  const highest = Math.max(...scored.map(({ quarters }) => quarters))
  return scored.flatMap(({ path, name, quarters }) => (quarters === highest ? [{ path, name }] : []))
}

function highestOf(facts: Facts, side: Side): SeverityInputs {
  const { people } = facts
  const worst = partsOf(facts)
    .map((part) => inputsOf(part, side))
    .reduce((one, other) => (severityOf(other).quarters > severityOf(one).quarters ? other : one))
  return { ...worst, peopleCount: people.countMax ?? people.count }
}

function inputsOf(part: Part, side: Side): SeverityInputs {
  const { facts } = part
  const reading = part[side]
  return {
    categories: categoriesOf(facts, side),
    identificationQuarters: identificationOf(facts, reading),
    confidentialityQuarters: confidentialityOf(facts, reading),
    integrityQuarters: integrityOf(reading),
    availabilityQuarters: availabilityOf(reading),
    hasMaliciousIntent: isMeant(facts, reading),
    peopleCount: null,
    isUnintelligible: part.worst.readable === 0 && part.worst.keyExposed === 0,
  }
}

function categoriesOf(facts: Facts, side: Side): SeverityCategoryScore[] {
  const { people } = facts
  const open: DataType = side === 'worst' ? 'toBeDetermined' : 'other'
  const present = new Set(typesOf(facts).map((type) => categoryOf[type === 'toBeDetermined' ? open : type]))
  return severityCategories
    .filter((category) => present.has(category))
    .map((category) => {
      // Simple data become critical for safety where the person must not be found.
      const danger = category === 'simple' && people.endangered === 'yes' ? 3 : 0
      const known = wasPublic(facts) ? publicAdjustment[category] : 0
      if (danger > 0) return { category, adjustment: danger, argument: 'dangerForPerson' }
      return known === 0
        ? { category, adjustment: 0 }
        : { category, adjustment: known, argument: 'alreadyPublic' }
    })
}

// A national number is an identification datum, whether or not that was ticked.
function typesOf(facts: Facts): readonly DataType[] {
  const types = facts.data.types ?? []
  if (types.length === 0) return ['toBeDetermined']
  return isDenied(facts, 'numberless') ? [...types, 'identification'] : types
}

function identificationOf({ data }: Facts, { identifiability }: Reading): 1 | 2 | 3 | 4 {
  const own = (identifiability + 1) as 1 | 2 | 3 | 4
  // The Belgian number reveals the date of birth: at least significant (own reading of the method's table).
  return data.nationalNumber === 'yes' && own < 3 ? 3 : own
}

function confidentialityOf(facts: Facts, reading: Reading): CircumstanceQuarters {
  if (reading.confidentiality === 0 || reading.disclosed === 0 || isHeldByNobody(facts)) return 0
  if (reading.holder <= 2) return reading.holder === 0 ? 0 : 1
  // Lost or stolen for the device itself: exposed, without evidence of unlawful processing.
  const isLostThing = lostThings.includes(facts.nature.incidentType) && reading.intent === 0
  return reading.holder === 3 && isLostThing ? 0 : 2
}

function isHeldByNobody(facts: Facts): boolean {
  return facts.nature.holder === 'nobody' && !isDenied(facts, 'heldByNobody')
}

const lostThings: readonly (IncidentType | null)[] = ['deviceLost', 'paperLost', 'electronicWaste']

function integrityOf({ integrity, alteration }: Reading): CircumstanceQuarters {
  return integrity === 0 ? 0 : (alteration as CircumstanceQuarters)
}

// Another copy makes the loss one without difficulty, or one with effort.
function availabilityOf({ availability, permanent, noBackup }: Reading): CircumstanceQuarters {
  return availability === 0 ? 0 : ((permanent + noBackup) as CircumstanceQuarters)
}

function isMeant({ nature }: Facts, { intent }: Reading): boolean {
  return intent >= 2 || isMalicious(nature)
}
