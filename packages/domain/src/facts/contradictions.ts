import { compareInstants, knownInstant, msOf, readInstant } from '../clock/instant.ts'
import type { ContradictionCode } from './contradiction-code.ts'
import { contradictionRows, type Pair } from './contradiction-rows.ts'
import type { Facts, Instant, PeopleGroup } from './facts.ts'
import { partsOf } from '../weighing/parts.ts'
import { hasOthers } from '../weighing/said-of-nobody.ts'
import { factsOfGroup, ownPaths } from './group-facts.ts'

/** Two answers that cannot both be true, said in `contradictionTexts`. The weighing reads them at their worst; a person clears them up. */
export interface Contradiction {
  code: ContradictionCode
  /** The two questions, `nature.disclosure` and `nature.holder`; `awareAt` is the awareness fixed by the DPO. */
  paths: readonly [string, string]
}

/**
 * Every pair of answers that excludes itself, in the order of the sections, then by group of people. Empty when the
 * facts can stand together; what is not answered contradicts nothing. With `now`, also data that were out of reach for
 * longer than the breach has lasted.
 */
export function contradictionsOf(
  facts: Facts,
  awareAt: Instant | null = null,
  now: Instant | null = null,
): Contradiction[] {
  const found = [
    ...orderRows(facts, awareAt),
    ...contradictionRows.filter(({ when }) => when(facts)),
    ...(isAbsentLonger(facts, now) ? [absentLonger] : []),
    ...groupsOf(facts),
  ]
  return found.map(({ code, paths }) => ({ code, paths }))
}

const absentLonger: Pair = {
  code: 'hoursYetShorter',
  paths: ['nature.unavailableHours', 'timing.occurredFromAt'],
}

// Absence may go on after the breach has ended, but it does not begin before it nor reach into the time to come.
function isAbsentLonger({ nature, timing }: Facts, now: Instant | null): boolean {
  const began = knownInstant(timing.occurredFromAt)
  if (nature.unavailableHours === null || began === null || now === null) return false
  return timing.isEstimated !== true && nature.unavailableHours * 3_600_000 > msOf(now) - msOf(began)
}

/** "The first may not lie before the second." */
interface Order {
  code: ContradictionCode
  later: [string, Instant | null]
  earlier: [string, Instant | null]
}

function orderRows({ timing }: Facts, awareAt: Instant | null): Pair[] {
  const at = (field: keyof typeof timing & `${string}At`): [string, Instant | null] => [
    `timing.${field}`,
    timing[field],
  ]
  const began = at('occurredFromAt')
  const aware: [string, Instant | null] = ['awareAt', awareAt]
  const orders: Order[] = [
    { code: 'endBeforeBegin', later: at('occurredToAt'), earlier: began },
    { code: 'detectedBeforeBegin', later: at('detectedAt'), earlier: began },
    { code: 'reportedBeforeDetected', later: at('reportedAt'), earlier: at('detectedAt') },
    { code: 'processorAwareBeforeBegin', later: at('processorAwareAt'), earlier: began },
    { code: 'processorToldBeforeAware', later: at('processorToldAt'), earlier: at('processorAwareAt') },
    { code: 'awareBeforeBegin', later: aware, earlier: began },
    { code: 'awareBeforeDetected', later: aware, earlier: at('detectedAt') },
  ]
  return orders
    .filter(({ later, earlier }) => isBefore(later[1], earlier[1]))
    .map(({ code, later, earlier }) => ({ code, paths: [later[0], earlier[0]] }))
}

// A text that is no instant is refused where it is read; here it is no answer.
function isBefore(later: Instant | null, earlier: Instant | null): boolean {
  if (later === null || earlier === null) return false
  return readInstant(later) !== null && readInstant(earlier) !== null && compareInstants(later, earlier) < 0
}

/** Within a group, and of all groups against the dossier's number. */
function groupsOf(facts: Facts): Pair[] {
  const { people } = facts
  const groups = people.groups ?? []
  if (groups.length === 0) return []
  const areOthers = hasOthers(facts)
  const ofGroups = groups.flatMap((group, index) => withinGroup(facts, group, index, areOthers))
  const within = [...ofGroups, ...ofNobody(facts)]
  const sum = groups.reduce((total, { count }) => total + (count ?? 0), 0)
  const most = people.countMax ?? people.count
  const isAbove = most !== null && people.countKind !== 'toBeDetermined' && sum > most
  return isAbove
    ? [...within, { code: 'groupsAboveTotal', paths: ['people.groups', 'people.count'] }]
    : within
}

/** What the dossier says, and none of the groups that together hold everybody bears out. */
function ofNobody(facts: Facts): Pair[] {
  return partsOf(facts)
    .flatMap(({ unborne }) => unborne)
    .map((path) => ({ code: 'saidOfNobody', paths: [path, 'people.groups'] }))
}

/** What stands against each other among the answers by which the group is weighed, where one of the two is its own. */
function withinGroup(facts: Facts, group: PeopleGroup, index: number, areOthers: boolean): Pair[] {
  const path = `people.groups.${String(index)}`
  const own = ownPaths(group, path)
    .set('people.countMax', `${path}.countMax`)
    .set('people.countKind', `${path}.countKind`)
  const isOwn = ({ paths: [one, other] }: Pair): boolean => own.has(one) || own.has(other)
  const ofGroup = factsOfGroup(facts, group, areOthers)
  const asked = (one: string): string => own.get(one) ?? one
  return contradictionRows
    .filter((row) => isOwn(row) && row.when(ofGroup))
    .map(({ code, paths: [one, other] }) => ({ code, paths: [asked(one), asked(other)] }))
}
