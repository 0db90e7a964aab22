import type { Facts } from '../facts/facts.ts'
import { factsOfGroup, ownPaths } from '../facts/group-facts.ts'
import { peopleCounted, readingsOf, scaleLevel } from './aspects.ts'
import { hasOthers, saidOfNobody } from './said-of-nobody.ts'
import type { Reading } from './reading.ts'

/** The least and the greatest number of people. */
export interface Count {
  few: number
  many: number
}

/** People who are weighed together: one group of the dossier with its own facts, or all people where there is none. */
export interface Part extends Count {
  /** Path of the group, `people.groups.0`, or `people` for those in no group. */
  path: string
  name: string | null
  facts: Facts
  /** How many are in it for certain, where `few` reads the groups as holding everybody. */
  least: number
  /** Nobody may be in it: then it counts in the worst reading only. */
  mayBeNobody: boolean
  best: Reading
  worst: Reading
  /** Paths of the dossier to which the group has an answer of its own. */
  own: ReadonlyMap<string, string>
  /** The dossier's answers that are true of no group, though the groups hold everybody: somebody they must be true of. */
  unborne: readonly string[]
}

/**
 * The people in parts, as the groups of the dossier divide them. Where more people are known than the groups can hold,
 * the rest is a part with the dossier's answers: nobody drops out of the weighing for being in no group. Groups that can
 * hold everybody are read as holding everybody at best; at worst whom they do not hold for certain is in none. Nor do they
 * hold everybody while the dossier says of the breach what is true of none of them.
 */
export function partsOf(facts: Facts): Part[] {
  // Dossiers saved before groups were asked have no such key.
  const groups = facts.people.groups ?? []
  const total = peopleCounted(facts.people)
  if (groups.length === 0)
    return [partOf({ ...others(facts), ...total, least: total.few, mayBeNobody: false })]
  const counts = groups.map(peopleCounted)
  const sum = sumOf(counts)
  const hasRest = total.few > sum.many
  // Beside a rest no group must hold more than its own least number: the others may all be in the rest.
  const counted = hasRest ? counts : counts.map((_, index) => narrowed(counts, index, total))
  const areOthers = hasOthers(facts)
  const parts = groups.map((group, index) => {
    const path = `people.groups.${String(index)}`
    const own = ownPaths(group, path)
    const count = counted[index] ?? total
    const { few: least } = peopleCounted(group)
    const known = { path, name: group.name, facts: factsOfGroup(facts, group, areOthers), own, ...count }
    return partOf({ ...known, least, mayBeNobody: false, unborne: [] })
  })
  const few = Math.max(0, total.few - sum.many)
  const many = Math.max(few, total.many - sum.few)
  const unborne = many === 0 ? saidOfNobody(facts, parts) : []
  if (many === 0 && unborne.length === 0) return parts
  const count = { few, many: many === 0 ? sum.few : many, least: few }
  // Whom an answer is true of may be any of them: then no group holds anybody for certain.
  const held = unborne.length === 0 ? parts : parts.map((part) => ({ ...part, least: 0 }))
  return [...held, partOf({ ...others(facts), ...count, unborne, mayBeNobody: !hasRest })]
}

const others = (facts: Facts): Pick<Part, 'path' | 'name' | 'facts' | 'own' | 'unborne'> => ({
  ...{ path: 'people', name: null },
  ...{ facts, own: nothing, unborne: [] },
})

/** What a group's own count and the dossier's leave for it: not what the other groups hold for certain. */
function narrowed(counts: readonly Count[], index: number, total: Count): Count {
  const own = counts[index] ?? total
  const others = sumOf(counts.filter((_, other) => other !== index))
  const few = Math.max(own.few, Math.min(own.many, total.few - others.many))
  return { few, many: Math.max(few, Math.min(own.many, total.many - others.few)) }
}

/** The people in all parts together: not fewer than the dossier counts, and not more unless the groups hold more. */
export function allPeople(facts: Facts, parts: readonly Part[]): Count {
  const total = peopleCounted(facts.people)
  const held = sumOf(parts)
  const few = Math.max(held.few, total.few)
  return { few, many: Math.max(few, Math.min(total.many, held.many)) }
}

const nothing: ReadonlyMap<string, string> = new Map()

function partOf(known: Omit<Part, 'best' | 'worst'>): Part {
  const { best, worst } = readingsOf(known.facts)
  best.scale = scaleLevel(known.few)
  worst.scale = scaleLevel(known.many)
  return { ...known, best, worst }
}

function sumOf(counts: readonly Count[]): Count {
  const none: Count = { few: 0, many: 0 }
  return counts.reduce((sum, { few, many }) => ({ few: sum.few + few, many: sum.many + many }), none)
}
