import type { Answer, PeopleCategory } from './choices.ts'
import type { PeopleFacts, PeopleGroup } from './facts.ts'

/** These are minors, whatever else is answered. */
export const minorCategories: readonly PeopleCategory[] = ['minors', 'childcareChildren']
// What is said of the whole is not presumed of people who are of age where they work, trade or were elected.
const ofAge: readonly PeopleCategory[] = ['employees', 'lawEnforcement', 'electedOfficials', 'suppliers']

type Minors = Pick<PeopleFacts, 'categories' | 'includesMinors'>

/** Is "no minors" answered beside people who are? Then the answer is not believed. */
export function isMinorsDenied({ categories, includesMinors }: Minors): boolean {
  return includesMinors === 'no' && categories?.some((one) => minorCategories.includes(one)) === true
}

/**
 * What holds for a group of which it is not said by itself whether there are minors among them: what is said of the
 * whole, but that there are some is not presumed of a group of nobody but staff, officials or suppliers.
 */
export function inheritedMinors(
  people: Minors,
  { categories }: Pick<PeopleGroup, 'categories'>,
): Answer | null {
  const answer = isMinorsDenied(people) ? 'yes' : people.includesMinors
  if (answer !== 'yes' || categories === null || categories.length === 0) return answer
  return categories.every((one) => ofAge.includes(one)) ? null : answer
}

/** Are there minors among the people, by the dossier's own answers or by those of a group? */
export function areMinorsAmong({ groups, ...people }: PeopleFacts): boolean {
  return [people, ...(groups ?? [])].some((one) => one.includesMinors === 'yes' || isMinorsDenied(one))
}
