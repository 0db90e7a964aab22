import type { DataType, IncidentType, PeopleCategory } from '../facts/choices.ts'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { Facts, FactSection } from '../facts/facts.ts'
import type { Known } from './case.fixture.ts'
import type { PeopleProposal } from './weighing.ts'

/**
 * A case that others decided or reported, in two layers: what the source says, and what it leaves out though whoever
 * stood there knew it. The outcome is the source's, written down before the weighing was asked.
 */
export interface Published {
  name: string
  source: string
  said: Known
  /** Left out by the source, plain to the controller: that no hidden address was among them, that nobody meant harm. */
  plain: Known
  notify: boolean
  /** Left out where the source does not say. */
  tell?: boolean
  /** Where the weighing proposes something else on purpose: what, and why. */
  differs?: { people: PeopleProposal; because: string }
}

export function factsOf(...layers: Known[]): Facts {
  const facts = emptyFacts()
  for (const known of layers) {
    for (const section of Object.keys(known) as FactSection[]) Object.assign(facts[section], known[section])
  }
  return facts
}

type Nature = Partial<Facts['nature']>

/** Sent, shown or told to the wrong party; what the party could read. */
export function strayed(incidentType: IncidentType, nature: Nature = {}): Nature {
  return {
    breachTypes: ['confidentiality'],
    disclosure: 'disclosed',
    intelligibility: 'intelligible',
    incidentType,
    ...nature,
  }
}

/** Lost or stolen with whatever held it: nobody will ever know who read it. */
export function gone(incidentType: IncidentType, nature: Nature = {}): Nature {
  return strayed(incidentType, { disclosure: 'cannotBeDetermined', holder: 'unknown', ...nature })
}

/** Taken by somebody from outside who means harm. */
export function taken(incidentType: IncidentType, nature: Nature = {}): Nature {
  return strayed(incidentType, { cause: 'externalMalicious', holder: 'unknown', ...nature })
}

export function whom(count: number | null, ...categories: PeopleCategory[]): Partial<Facts['people']> {
  return count === null ? { categories } : { categories, countKind: 'approximate', count }
}

export function which(...types: DataType[]): Partial<Facts['data']> {
  return { types }
}

export function withNumber(...types: DataType[]): Partial<Facts['data']> {
  return { types: [...types, 'identification'], nationalNumber: 'yes' }
}

/** By mistake, nobody hidden, no national number. */
export const plainMistake = {
  nature: { cause: 'internalNonMalicious', intent: 'none' },
  people: { endangered: 'no' },
  data: { nationalNumber: 'no' },
} as const satisfies Known

/** By mistake, nobody hidden; whether a national number was among the data is said. */
export const plainMistakeWithNumber = {
  nature: { cause: 'internalNonMalicious', intent: 'none' },
  people: { endangered: 'no' },
} as const satisfies Known

/** On purpose for gain, nobody hidden. */
export const plainAttack = {
  nature: { intent: 'malicious' },
  people: { endangered: 'no' },
} as const satisfies Known
