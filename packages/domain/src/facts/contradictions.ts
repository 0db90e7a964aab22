import { compareInstants, readInstant } from '../clock/instant.ts'
import type { ContradictionCode } from './contradiction-code.ts'
import {
  areStrangers,
  contradictionRows,
  isHeld,
  isNaming,
  isPublic,
  isReversed,
  isSecret,
  trustDoubts,
  type Pair,
} from './contradiction-rows.ts'
import type { Facts, Instant, PeopleGroup } from './facts.ts'

/** Two answers that cannot both be true, said in `contradictionTexts`. The weighing reads them at their worst; a person clears them up. */
export interface Contradiction {
  code: ContradictionCode
  /** The two questions, `nature.disclosure` and `nature.holder`; `awareAt` is the awareness fixed by the DPO. */
  paths: readonly [string, string]
}

/**
 * Every pair of answers that excludes itself, in the order of the sections, then by group of people. Empty when the
 * facts can stand together; what is not answered contradicts nothing.
 */
export function contradictionsOf(facts: Facts, awareAt: Instant | null = null): Contradiction[] {
  const found = [
    ...orderRows(facts, awareAt),
    ...contradictionRows.filter(({ when }) => when(facts)),
    ...groupsOf(facts),
  ]
  return found.map(({ code, paths }) => ({ code, paths }))
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
function groupsOf({ nature, people, data }: Facts): Pair[] {
  const groups = people.groups ?? []
  const within = groups.flatMap((group, index) => [
    ...withinGroup(group, index, nature),
    ...trustedGroup(group, index, nature),
    ...whoseGroup(group, index, data),
  ])
  const sum = groups.reduce((total, { count }) => total + (count ?? 0), 0)
  const most = people.countMax ?? people.count
  const isAbove = most !== null && people.countKind !== 'toBeDetermined' && sum > most
  return isAbove
    ? [...within, { code: 'groupsAboveTotal', paths: ['people.groups', 'people.count'] }]
    : within
}

function withinGroup(group: PeopleGroup, index: number, nature: Facts['nature']): Pair[] {
  const at = (field: keyof PeopleGroup): string => `people.groups.${String(index)}.${field}`
  const { holder, holderCount, deletionConfirmed } = group
  const disclosure = group.disclosure ?? nature.disclosure
  const isDisclosed = disclosure === 'disclosed'
  const isShut = disclosure === 'notDisclosed'
  const disclosurePath = group.disclosure === null ? 'nature.disclosure' : at('disclosure')
  const found: [boolean, ContradictionCode, string, string][] = [
    [isReversed(group), 'countReversed', at('count'), at('countMax')],
    [isDisclosed && holder === 'nobody', 'disclosedYetNobody', disclosurePath, at('holder')],
    [isShut && isPublic(group), 'notDisclosedYetPublic', disclosurePath, at('holder')],
    [isShut && areStrangers(group, nature), 'notDisclosedYetCounted', disclosurePath, at('holderCount')],
    [holder === 'nobody' && (holderCount ?? 0) > 0, 'nobodyYetCounted', at('holder'), at('holderCount')],
    [isHeld(holder) && holderCount === 0, 'heldYetCountedNone', at('holder'), at('holderCount')],
    [
      holder === 'public' && deletionConfirmed === 'yes',
      'publicYetDeleted',
      at('holder'),
      at('deletionConfirmed'),
    ],
    [
      holder === 'nobody' && deletionConfirmed === 'yes',
      'nobodyYetDeleted',
      at('holder'),
      at('deletionConfirmed'),
    ],
  ]
  return found.filter(([isSo]) => isSo).map(([, code, one, other]) => ({ code, paths: [one, other] }))
}

/** Whether a recipient of its own can be trusted, against what the dossier says of who did it. */
function trustedGroup({ holder }: PeopleGroup, index: number, nature: Facts['nature']): Pair[] {
  if (holder !== 'trusted') return []
  const path = `people.groups.${String(index)}.holder`
  return trustDoubts
    .filter(({ when }) => when(nature))
    .map(({ code, path: other }) => ({ code, paths: [path, other] }))
}

/** Whether a group that has an answer of its own can be recognised, against what its data say. */
function whoseGroup(group: PeopleGroup, index: number, data: Facts['data']): Pair[] {
  const pathOf = (field: 'types' | 'nationalNumber' | 'identifiability' | 'alreadyPublic'): string => {
    const isOwn = group[field] !== null && group[field]?.length !== 0
    return isOwn ? `people.groups.${String(index)}.${field}` : `data.${field}`
  }
  const types = group.types?.length ? group.types : data.types
  const identifiability = group.identifiability ?? data.identifiability
  const nationalNumber = group.nationalNumber ?? data.nationalNumber
  const found: [boolean, ContradictionCode, 'types' | 'nationalNumber'][] = [
    [isNaming(types), 'namedYetUnidentifiable', 'types'],
    [nationalNumber === 'yes', 'numberYetUnidentifiable', 'nationalNumber'],
  ]
  const isSecretPublic = (group.alreadyPublic ?? data.alreadyPublic) === 'yes' && isSecret(types)
  const secret: Pair = { code: 'publicYetSecret', paths: [pathOf('alreadyPublic'), pathOf('types')] }
  return found
    .filter(([isSo]) => isSo && identifiability === 'negligible')
    .map(([, code, field]): Pair => ({ code, paths: [pathOf(field), pathOf('identifiability')] }))
    .concat(isSecretPublic ? [secret] : [])
    .filter(({ paths }) => paths.some((path) => path.startsWith('people.')))
}
