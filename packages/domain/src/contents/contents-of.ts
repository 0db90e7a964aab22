import type { Facts } from '../facts/facts.ts'
import { withGroups } from '../facts/with-groups.ts'
import type { GivenContents } from './content-problems.ts'

/**
 * The contents that the facts of a breach already give, to be completed with what the facts do not hold (contact,
 * measures, decision). An answer "to be determined" or "cannot be determined" is `unknown`; an answer not given is absent.
 */
export function contentsOf(facts: Facts): GivenContents {
  const { timing, nature, people, data, protection, consequences, parties } = withGroups(facts)
  return {
    whatHappened: nature.description,
    breachTypes: nature.breachTypes,
    occurredAt: timing.occurredFromAt ?? unknownIf(timing.occurrenceKind),
    detectedAt: timing.detectedAt,
    peopleCategories: known(people.categories),
    peopleCount: people.count ?? unknownIf(people.countKind),
    dataTypes: known(data.types),
    recordCount: data.recordCount ?? unknownIf(data.recordCountKind),
    protection: protection.description ?? protection.inPlace,
    consequences: consequences.description ?? consequences.impactDescription ?? known(consequences.impacts),
    countries: people.otherCountries,
    processor: parties.processorName,
  }
}

const open: readonly unknown[] = ['toBeDetermined', 'cannotBeDetermined']

function unknownIf(answer: string | null): 'unknown' | null {
  return open.includes(answer) ? 'unknown' : null
}

// A list that only says "to be determined" says that it is not known.
function known(list: readonly string[] | null): readonly string[] | 'unknown' | null {
  if (list === null || list.length === 0) return null
  return list.every((key) => open.includes(key)) ? 'unknown' : list
}
