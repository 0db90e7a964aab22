import { shelterRows, type ShelterRow } from '../facts/contradiction-rows.ts'
import type { Facts, FactSection } from '../facts/facts.ts'

// By the question on which they hang: a weighing asks hundreds of times.
const rowsByPath = new Map<string, ShelterRow[]>()
for (const row of shelterRows) {
  for (const path of new Set(row.reads)) rowsByPath.set(path, [...(rowsByPath.get(path) ?? []), row])
}

/**
 * Would this answer at this question change which answers are believed, so that it would not bring by itself what the
 * weighing says of it? Lists are answered with one more. Taking back an answer that nobody believed does bring it.
 */
export function wouldContradict(facts: Facts, path: string, value: string): boolean {
  const answered = answeredAt(facts, path, value)
  return (rowsByPath.get(path) ?? []).some((row) => changesBelief(row, path, facts, answered))
}

function changesBelief(
  { shelter, paths, when, isAlike }: ShelterRow,
  path: string,
  facts: Facts,
  answered: Facts,
): boolean {
  const was = when(facts)
  const is = when(answered)
  // Whatever stands against the box left unticked speaks louder than it: the answer brings what it says.
  const isHeard = isAlike || shelter === 'nature.breachTypes'
  if (is) return !isHeard && (!was || paths.includes(path))
  // The cause speaks only where the intent is not answered: to take it back changes nothing beside one that is.
  return was && shelter !== path && shelter !== 'nature.cause'
}

function answeredAt(facts: Facts, path: string, value: string): Facts {
  const [section, field] = path.split('.') as [FactSection, string]
  return { ...facts, [section]: { ...facts[section], [field]: answerAt(facts, path, value) } }
}

// Of the questions in these rows two are answered with a list, and two with a number.
function answerAt({ data, people }: Facts, path: string, value: string): unknown {
  if (path === 'data.types') return [...(data.types ?? []), value]
  if (path === 'people.categories') return [...(people.categories ?? []), value]
  return path === 'nature.holderCount' || path === 'nature.unavailableHours' ? Number(value) : value
}
