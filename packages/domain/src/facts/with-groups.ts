import { groupKey, isAmong, othersKey } from '../communication/audiences.ts'
import type { Answer, CountKind } from './choices.ts'
import { mayHoldNumber } from './breach-signs.ts'
import type { DataFacts, Facts, PeopleFacts, PeopleGroup } from './facts.ts'

/**
 * The facts with what is recorded of groups alone taken into the dossier's own answers: the kinds of people and of data,
 * a national number, somebody in danger, and the number of people where only the groups are counted. With `keys` only
 * what concerns those groups, each with the dossier's answers where it has none of its own: what a message to them is about.
 */
export function withGroups(facts: Facts, keys: readonly string[] | null = null): Facts {
  const groups = facts.people.groups ?? []
  if (groups.length === 0) return facts
  const { people, data } = facts
  const chosen = groups.filter((group, index) =>
    isAmong(keys, { key: groupKey(group, index), from: group.from ?? [] }),
  )
  const whole = chosen.map((group) => ({
    categories: ownOr(group.categories, people.categories),
    types: ownOr(group.types, data.types),
    // The dossier's number is not theirs of whom other data were hit: what one does about a card is no advice for them.
    nationalNumber: group.nationalNumber ?? (mayHoldNumber(group.types) ? data.nationalNumber : null),
    endangered: group.endangered ?? people.endangered,
  }))
  const dossier = { ...people, ...data }
  const parts = keys === null || keys.includes(othersKey) ? [dossier, ...whole] : whole
  return {
    ...facts,
    people: {
      ...people,
      ...(keys === null ? countOf(people, groups) : {}),
      categories: union(parts.map(({ categories }) => categories)),
      endangered: worst(parts.map(({ endangered }) => endangered)),
    },
    data: dataOf(data, parts),
  }
}

function dataOf(data: DataFacts, parts: readonly Pick<DataFacts, 'types' | 'nationalNumber'>[]): DataFacts {
  return {
    ...data,
    types: union(parts.map(({ types }) => types)),
    nationalNumber: worst(parts.map(({ nationalNumber }) => nationalNumber)),
  }
}

function ownOr<T>(own: T[] | null, dossiers: T[] | null): T[] | null {
  return own === null || own.length === 0 ? dossiers : own
}

function union<T>(lists: readonly (readonly T[] | null)[]): T[] | null {
  const all = lists.flatMap((list) => list ?? [])
  return all.length === 0 && lists.every((list) => list === null) ? null : [...new Set(all)]
}

const byWeight: readonly Answer[] = ['yes', 'toBeDetermined', 'no']

function worst(answers: readonly (Answer | null)[]): Answer | null {
  return byWeight.find((answer) => answers.includes(answer)) ?? null
}

type Counted = Pick<PeopleFacts, 'countKind' | 'count' | 'countMax'>

/** The dossier's number, or the sum of the groups where nobody said anything of it and each of them is counted. */
function countOf(people: Counted, groups: readonly PeopleGroup[]): Counted {
  const { countKind, count, countMax } = people
  // "To be determined" is an answer: there may be others than those in the groups.
  const isAsked = countKind !== null || count !== null
  if (isAsked || groups.some((group) => group.count === null)) return { countKind, count, countMax }
  const few = sum(groups.map((group) => group.count ?? 0))
  const many = sum(groups.map((group) => Math.max(group.count ?? 0, group.countMax ?? 0)))
  const isExact = groups.every((group) => group.countKind === 'exact')
  const kind: CountKind = isExact ? 'exact' : 'approximate'
  return { countKind: kind, count: few, countMax: many > few ? many : null }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
