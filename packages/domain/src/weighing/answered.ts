import type { Facts, FactSection } from '../facts/facts.ts'
import type { Question } from './questions.ts'

/** Was the question answered, by the dossier or by the group whose question it is? "To be determined" is no answer. */
export function isAnswered({ answer: { path }, asked }: Question): boolean {
  return asked.some(({ part: { facts } }) => isAnsweredIn(facts, path))
}

function isAnsweredIn(facts: Facts, path: string): boolean {
  // A number that nobody will ever know is answered, and so is one of which only the greatest is.
  if (path === 'people.count' && (facts.people.countMax ?? facts.people.count) !== null) return true
  if (path === 'people.count') return facts.people.countKind === 'cannotBeDetermined'
  const [section, field] = path.split('.') as [FactSection, string]
  const given = Object.entries(facts[section]).find(([name]) => name === field)?.[1] as unknown
  if (Array.isArray(given)) return given.length > 0 && !given.includes('toBeDetermined')
  return given !== null && given !== undefined && given !== 'toBeDetermined'
}
