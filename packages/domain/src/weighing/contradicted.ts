import type { ContradictionCode } from '../facts/contradiction-code.ts'
import { contradictionRows, trustDoubts } from '../facts/contradiction-rows.ts'
import type { Facts, FactSection } from '../facts/facts.ts'

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

// An answer that no longer stands against another one lifts that one too: what comes of it is not its own.
const liftingCodes: readonly ContradictionCode[] = [
  ...trustDoubts.map(({ code }) => code),
  'notDisclosedYetPublic',
  'notDisclosedYetCounted',
  'notDisclosedYetLeaked',
  'numberYetUnidentifiable',
  'publicYetSecret',
]
const lifting = contradictionRows.filter(({ code }) => liftingCodes.includes(code))

/**
 * Do two answers exclude each other in one of these ways? Then the one of them that shelters is not believed: it is read
 * as if nobody had given it, and the one that harms stands.
 */
export function isContradicted(facts: Facts, ...codes: ContradictionCode[]): boolean {
  return codes.some((code) => whenByCode.get(code)?.(facts) === true)
}

/** Would this answer at this question contradict another one, so that it or the other is not believed? Lists are answered with one more. */
export function wouldContradict(facts: Facts, path: string, value: string): boolean {
  if (lifting.some(({ paths, when }) => paths.includes(path) && when(facts))) return true
  const answered = answeredAt(facts, path, value)
  return sheltering.some(({ paths, when }) => paths.includes(path) && when(answered))
}

function answeredAt(facts: Facts, path: string, value: string): Facts {
  const [section, field] = path.split('.') as [FactSection, string]
  return { ...facts, [section]: { ...facts[section], [field]: answerAt(facts, path, value) } }
}

// Of the questions in these rows one is answered with a list, and one with a number.
function answerAt({ data }: Facts, path: string, value: string): unknown {
  if (path === 'data.types') return [...(data.types ?? []), value]
  return path === 'nature.holderCount' ? Number(value) : value
}
