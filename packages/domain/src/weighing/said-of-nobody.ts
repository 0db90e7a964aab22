import type { Facts } from '../facts/facts.ts'
import { factsOfGroup, isApart, isSheltered } from '../facts/group-facts.ts'
import { gravityRange, peopleCounted, readingsOf } from './aspects.ts'
import type { Aspect, Reading } from './reading.ts'
import { handsOf } from './score.ts'

/** What a part must show of itself to be one of those whom the dossier speaks of. */
export interface Borne {
  facts: Facts
  worst: Reading
  many: number
}

/**
 * May what the dossier says of the breach be true of others than the groups of which it is said that their data are
 * sheltered: of people in no group, or of a group whose data are as exposed as the dossier says? Where there are none,
 * groups that together hold everybody count like the dossier itself (article 33(1): not notifying is the exception).
 */
export function hasOthers(facts: Facts): boolean {
  const groups = facts.people.groups ?? []
  const total = peopleCounted(facts.people)
  const held = groups.reduce((sum, group) => sum + peopleCounted(group).few, 0)
  if (total.many > held || !groups.some(isApart)) return true
  const said = readingsOf(facts).best
  return groups.some(
    (group) =>
      peopleCounted(group).few > 0 &&
      !isSheltered(group) &&
      isExposed(readingsOf(factsOfGroup(facts, group, false)).worst, said),
  )
}

/** Aspects of which every level that the dossier says must be somebody's, with their questions. */
const borne: readonly (readonly [Aspect, string])[] = [
  ['nationalNumber', 'data.nationalNumber'],
  ['identifiability', 'data.identifiability'],
  ['endangered', 'people.endangered'],
  ['people', 'people.categories'],
  ['minors', 'people.includesMinors'],
  ['deprivation', 'nature.deprivation'],
]

/**
 * Questions that the dossier answers with a harm which is none of these people's, though together they are everybody:
 * whose it is is open then, and the dossier's answers stand for somebody. Who can have the data is looked at as one: a
 * group of which they did not leave does not bear what a trusted recipient of another one does not. Kinds of data are
 * looked at together.
 */
export function saidOfNobody(facts: Facts, parts: readonly Borne[]): string[] {
  const people = parts.filter(({ many }) => many > 0)
  return people.length === 0 ? [] : unborneBy(people, readingsOf(facts).best, facts)
}

/** The same of people with these readings, where the dossier says that. */
export function unborneBy(people: readonly Borne[], said: Reading, facts: Facts): string[] {
  const isUnborne = (aspect: Aspect): boolean => people.every(({ worst }) => worst[aspect] < said[aspect])
  return [
    ...exposureUnborne(said, people),
    ...(isDataUnborne(facts, people) ? ['data.types'] : []),
    ...borne.flatMap(([aspect, path]) => (isUnborne(aspect) ? [path] : [])),
    // Nobody presumes that data were public: only an express "no" speaks against it.
    ...(facts.data.alreadyPublic === 'no' && isUnborne('confidential') ? ['data.alreadyPublic'] : []),
  ]
}

function exposureUnborne(said: Reading, people: readonly Borne[]): string[] {
  if (people.some(({ worst }) => isExposed(worst, said))) return []
  if (people.every(({ worst }) => worst.disclosed < said.disclosed)) return ['nature.disclosure']
  return [
    people.every(({ worst }) => worst.readable < said.readable) ? 'nature.intelligibility' : 'nature.holder',
  ]
}

/** Are data with this reading in hands as bad as those that are said? */
export function isExposed(worst: Reading, said: Reading): boolean {
  return (
    worst.disclosed >= said.disclosed && worst.readable >= said.readable && handsOf(worst) >= handsOf(said)
  )
}

function isDataUnborne({ data }: Facts, people: readonly Borne[]): boolean {
  const types = people.flatMap((one) => one.facts.data.types ?? ['toBeDetermined' as const])
  return gravityRange(types)[1] < gravityRange(data.types)[0]
}
