import type { Facts } from '../facts/facts.ts'
import { isSheltered } from '../facts/group-facts.ts'
import { readingsOf } from './aspects.ts'
import type { Part } from './parts.ts'
import type { Question } from './questions.ts'
import type { Aspect, Reading } from './reading.ts'
import { isExposed, unborneBy } from './said-of-nobody.ts'

/** Whether that answer to that question would change of whom the dossier speaks. */
export type IsMoved = (question: Question, level: number) => boolean

const never: IsMoved = () => false

/**
 * Where the groups of a dossier hold everybody, one answer can leave another one of the dossier with nobody of whom it is
 * true, or with somebody again: then it would not bring by itself what the weighing says of it.
 */
export function whoseChanges(facts: Facts, all: readonly Part[]): IsMoved {
  const groups = facts.people.groups ?? []
  const isOfAll = all.every(({ path, unborne }) => path !== 'people' || unborne.length > 0)
  if (!isOfAll) return never
  const people = all.filter(({ path, many }) => path !== 'people' && many > 0)
  const sheltered = new Map(groups.map((group, index) => [pathOf(index), isSheltered(group)]))
  const said = readingsOf(facts).best
  const whose = (): number => {
    const isUnborne = unborneBy(people, said, facts).length > 0
    const areOthers = people.some(({ path, worst }) => !sheltered.get(path) && isExposed(worst, said))
    return (isUnborne ? 2 : 0) + (areOthers ? 1 : 0)
  }
  const now = whose()
  return ({ answer: { aspect }, path, asked }, level) => {
    // Kinds of data are looked at together: another one of one group may be the one that is missing.
    if (aspect === 'gravity') return now >= 2
    const changed = asked.flatMap(({ part }) => (people.includes(part) ? [part.worst] : []))
    const [, , index, field = ''] = path.split('.')
    const group = groups[Number(index)]
    if (group === undefined) {
      return whileAt([...changed, said], aspect, level, () => whose() !== now)
    }
    const key = pathOf(Number(index))
    const was = sheltered.get(key) === true
    sheltered.set(key, isSheltered({ ...group, [field]: null }) || isShelter(aspect, level))
    const isMoved = whileAt(changed, aspect, level, () => whose() !== now)
    sheltered.set(key, was)
    return isMoved
  }
}

const pathOf = (index: number): string => `people.groups.${String(index)}`

const shelterLevels: Readonly<Partial<Record<Aspect, number>>> = {
  disclosed: 0,
  readable: 0,
  holder: 1,
  identifiability: 0,
  confidential: 0,
}

function isShelter(aspect: Aspect, level: number): boolean {
  return level <= (shelterLevels[aspect] ?? -1)
}

// Changed and put back rather than copied: a weighing asks dozens of times.
function whileAt<T>(readings: readonly Reading[], aspect: Aspect, level: number, ask: () => T): T {
  const own = readings.map((reading) => reading[aspect])
  for (const reading of readings) reading[aspect] = level
  const answer = ask()
  for (const [index, reading] of readings.entries()) reading[aspect] = own[index] ?? level
  return answer
}
