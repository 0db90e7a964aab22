import type { ContradictionCode } from '../facts/contradiction-code.ts'
import { contradictionRows } from '../facts/contradiction-rows.ts'
import { factSections, type Facts } from '../facts/facts.ts'

const whenByCode = new Map(contradictionRows.map(({ code, when }) => [code, when]))
// Beside these the weighing comes to the same whichever of the two is believed.
const unsheltered: readonly ContradictionCode[] = [
  'numberNotAmongData',
  'numberYetUnidentifiable',
  'endangeredYetMinor',
  'minorsYetNone',
  'publicYetDeleted',
]
const sheltering = contradictionRows.filter(
  ({ code, paths }) => !unsheltered.includes(code) && !paths.includes('nature.breachTypes'),
)

/**
 * Do two answers exclude each other in one of these ways? Then the one of them that shelters is not believed: it is read
 * as if nobody had given it, and the one that harms stands.
 */
export function isContradicted(facts: Facts, ...codes: ContradictionCode[]): boolean {
  return codes.some((code) => whenByCode.get(code)?.(facts) === true)
}

/** Would this answer at this question contradict another one, so that it or the other is not believed? Lists are answered with one more. */
export function wouldContradict(facts: Facts, path: string, value: string): boolean {
  const rows = sheltering.filter(({ paths }) => paths.includes(path))
  if (rows.length === 0) return false
  const answered = answeredAt(facts, path, value)
  return rows.some(({ when }) => when(answered))
}

function answeredAt(facts: Facts, path: string, value: string): Facts {
  const [first, field = ''] = path.split('.')
  const section = factSections.find((one) => one === first)
  if (section === undefined) return facts
  const own = new Map<string, unknown>(Object.entries(facts[section])).get(field)
  const isNumber = path === 'nature.holderCount' || path === 'nature.unavailableHours'
  const list: unknown[] = Array.isArray(own) ? own : []
  const answer = listed.includes(path) ? [...list, value] : isNumber ? Number(value) : value
  return { ...facts, [section]: { ...facts[section], [field]: answer } }
}

const listed: readonly string[] = ['nature.breachTypes', 'data.types', 'people.categories']
