import { isDecisionOutdated, isHeldHigh } from '../decision/standing.ts'
import type { ExceptionGround } from '../decision/choices.ts'
import type { Facts, Instant, PeopleGroup } from '../facts/facts.ts'
import type { Dossier } from '../incident/dossier.ts'
import { weigh } from '../weighing/weigh.ts'
import { lastNumberOf, withGroupIds } from '../facts/group-ids.ts'
import { audiencesOf, isAmong, othersKey, type Audience } from './audiences.ts'
import { isPublished, type UntoldGroup } from './grounds.ts'
import { isSent, reachOf, type SentMessage } from './messages.ts'
import { isReached, isSure, reachAll, reachIfRight, reachWhole, sumOf, type Reach } from './reach.ts'
import { reachSince } from './reach-since.ts'
import { leaversIn, type Division } from './moves.ts'
import { onceCountedSince } from './once-counted.ts'
import { ToldPeople, type ReachTogether } from './told-people.ts'
import {
  allToldAt,
  audiencesTold,
  isWordHeld,
  openStates,
  peopleUntold,
  standOf,
  type Stand,
  type AudienceTelling,
  type TellingRules,
} from './telling.ts'

interface Decided {
  weighing: Pick<NonNullable<Dossier['weighing']>, 'conclusion' | 'bound' | 'proposed' | 'isHighOpen'> | null
  decision: Pick<NonNullable<Dossier['decision']>, 'people' | 'exceptionGround' | 'isConfirmed'> | null
  facts: Facts
  untoldGroups?: readonly UntoldGroup[]
  droppedPeople?: number
  together?: ReachTogether | null
}

type Told = Pick<
  Dossier,
  'weighing' | 'decision' | 'facts' | 'communications' | 'untoldGroups' | 'droppedPeople' | 'together'
>

/**
 * What the conclusion and the decision ask of telling people: article 34(1) and (3). At a high risk a public message tells
 * people only where that was decided on ground (c). Whom the facts show to be at no high risk, though others are, need not
 * be told: there a reason of whoever decides does.
 */
export function tellingRulesOf(dossier: Decided): TellingRules {
  const { weighing, decision, facts, untoldGroups = [], droppedPeople = 0, together = null } = dossier
  const isHigh = isHeldHigh({ weighing }) || isHighToDecider(dossier)
  const isPublic = decision?.people === 'tellPublicly' && decision.exceptionGround === 'disproportionate'
  const rules = {
    ...{ isHigh, isEach: decision?.people === 'tell' || (isHigh && !isPublic) },
    ...{ dropped: droppedPeople, together },
  }
  return isHigh && untoldGroups.length > 0 ? { ...rules, ...groundRulesOf(facts) } : rules
}

// Whoever decides to tell confirms nothing by it: what the facts propose as a high risk or do not exclude to be one, and an
// assessment did not hold to be one, is one to them until they say otherwise.
function isHighToDecider({ weighing, decision }: Pick<Decided, 'weighing' | 'decision'>): boolean {
  const isProposed = weighing?.proposed === 'high' || weighing?.isHighOpen === true
  return isProposed && decision?.people === 'tell' && decision.isConfirmed !== true
}

/** Whom the weighing finds at no high risk, and which grounds of article 34(3) the facts exclude for whom. */
export function groundRulesOf(facts: Facts): Required<Pick<TellingRules, 'mild' | 'excluded'>> {
  const { groups, exceptions } = weigh(facts)
  const mild: string[] = []
  const excluded = new Map<string, readonly ExceptionGround[]>()
  for (const { key, path } of audiencesOf(facts)) {
    const own = groups.find((group) => group.path === path)
    if (own?.questions.highRisk === 'no') mild.push(key)
    const grounds = (own?.exceptions ?? exceptions).filter(({ state }) => state === 'excluded')
    excluded.set(
      key,
      grounds.map(({ ground }) => ground),
    )
  }
  return { mild, excluded }
}

/** Where telling stands for each part of the people of a dossier. */
export function tellingOf(dossier: Told): AudienceTelling[] {
  const { facts, communications, untoldGroups } = dossier
  return audiencesTold(facts, communications, untoldGroups, tellingRulesOf(dossier))
}

/** When the last of the people of a dossier were told; `null` while somebody is to be told. */
export function dossierToldAt(dossier: Told): Instant | null {
  const { facts, communications, untoldGroups } = dossier
  return allToldAt(facts, communications, untoldGroups, tellingRulesOf(dossier))
}

/**
 * Are people to be told: decided so, or at high risk while nobody decided? Who was not to be told on a milder weighing is
 * told again once it proves a high risk, unless it is decided anew.
 */
export function owesTelling(dossier: Pick<Dossier, 'weighing' | 'decision' | 'status' | 'facts'>): boolean {
  const { weighing, decision, status } = dossier
  if (status === 'dismissed') return false
  if (decision === null || isDecisionOutdated(dossier)) return isHeldHigh({ weighing })
  return decision.people === 'tell' || decision.people === 'tellPublicly'
}

/**
 * The dossier with other facts, and with what they do to telling.
 *
 * - People who were to be told, and whom the facts no longer count or no longer ask to tell, are waited for until whoever
 *   decides confirms what the facts say (articles 5(2) and 34(1)): nobody told them, and no act said why. Whoever the facts
 *   count afterwards may be others. Who moves from one group to another is not left out.
 * - What was told, and what is recorded of why somebody is not, is so for those whom it was for and who are there still:
 *   whoever comes to a group afterwards comes to it new.
 */
export function withFacts(dossier: Dossier, facts: Facts): Dossier {
  const division = { before: audiencesOf(dossier.facts), after: audiencesOf(facts) }
  const kept = withTogether(withReach(dossier))
  const groups = [...(dossier.facts.people.groups ?? []), ...(facts.people.groups ?? [])]
  const after = {
    ...{ ...withEachReach(kept, (reach) => reachSince(reach, division)), facts },
    lastGroup: Math.max(dossier.lastGroup ?? 0, lastNumberOf(groups)),
  }
  return withDropped(dossier, withWordHeld(kept, after), division)
}

// A word that the numbers do not bear is none, also once other numbers would. Of whoever came since it says nothing.
function withWordHeld(before: Dossier, after: Dossier): Dossier {
  const { untoldGroups } = after
  if (!untoldGroups?.some(({ areOthersReached }) => areOthersReached)) return after
  const now = standIn(after)
  const isSame = missedBy(now) <= missedBy(standIn(before))
  const isHeld = (one: UntoldGroup): boolean =>
    one.areOthersReached === true && isSame && isWordHeld(one, now)
  return { ...after, untoldGroups: untoldGroups.map((one) => ({ ...one, areOthersReached: isHeld(one) })) }
}

const missedBy = ({ told, audiences }: Stand): number => told.missedIn(audiences)

function standIn(dossier: Dossier): Stand {
  const { facts, communications, untoldGroups = [] } = dossier
  return standOf(facts, communications, untoldGroups, tellingRulesOf(dossier))
}

function withDropped(dossier: Dossier, after: Dossier, division: Division): Dossier {
  if (!owesTelling(dossier)) return after
  // Before anybody was told or spared, nothing speaks of people whom an estimate only did not exclude.
  const { communications, untoldGroups = [] } = dossier
  const gone = leaversIn(division, communications.some(isSent) || untoldGroups.length > 0)
  // Whom the facts leave out may have been told or not: for each of the two it is taken that they were the others.
  const fewer = untoldIn(withNumbersRight(dossier)) - untoldIn(withNumbersRight(after))
  const once = onceCountedSince(dossier, after.facts, division)
  const isOwed = dossier.isCountedLess === true
  const dropped = Math.max(0, fewer, untoldLeavers(dossier, gone), isOwed ? once.gone : 0)
  const all = Math.max(once.gone, sumOf([...gone.values()]))
  // Whom an estimate no longer holds may be others than those who were counted.
  const sure = division.before.filter(isSure).map(({ key }) => gone.get(key) ?? 0)
  return {
    ...after,
    droppedPeople: (dossier.droppedPeople ?? 0) + dropped,
    leftPeople: (dossier.leftPeople ?? 0) + Math.max(0, all - dropped),
    countedPeople: Math.max(0, once.countedPeople + once.gone - Math.max(once.gone, sumOf(sure), dropped)),
    isCountedLess: isOwed && once.countedPeople > 0,
  }
}

// Of those who went from a part as many may be untold as were in it.
function untoldLeavers(dossier: Dossier, gone: ReadonlyMap<string, number>): number {
  const open = tellingOf({ ...dossier, droppedPeople: 0 }).filter(({ state }) => openStates.includes(state))
  return open.reduce((sum, { key, missing }) => sum + Math.min(missing, gone.get(key) ?? 0), 0)
}

/**
 * Would fewer people be to be told once whoever decides confirms the numbers of today? The facts counted more of them, or did
 * when a message was sent.
 */
export function hasUnconfirmedNumbers(dossier: Dossier): boolean {
  return owesTelling(dossier) && untoldIn(withNumbersConfirmed(dossier)) < untoldIn(dossier)
}

/**
 * The dossier once whoever decides confirmed that the numbers of today are right, and that earlier ones were not. As long as
 * nothing else is recorded of a message.
 */
export function withNumbersConfirmed(dossier: Dossier): Dossier {
  const { communications, together } = withNumbersRight(dossier)
  const right = { ...dossier, communications, together: together ?? null }
  const known = dossier.communications.map((one, place) => {
    const all = communications[place]?.reach?.all
    return one.reach && all ? { ...one, reach: { ...one.reach, all } } : one
  })
  const confirmed = { droppedPeople: 0, leftPeople: 0, countedPeople: 0, isCountedLess: false }
  return { ...withTogether(right, true), communications: known, ...confirmed }
}

function withNumbersRight(dossier: Dossier): Dossier {
  const audiences = audiencesOf(dossier.facts)
  const { untoldGroups } = dossier
  const { spared } = standIn(dossier)
  const right = withEachReach(withReach(dossier), (reach) => reachIfRight(reach, audiences, spared))
  return { ...right, ...(untoldGroups && { untoldGroups }), droppedPeople: 0 }
}

function withEachReach(dossier: Dossier, change: (reach: Reach) => Reach): Dossier {
  const { communications, untoldGroups, together } = dossier
  const withOwn = <Recorded extends { reach?: Reach }>(one: Recorded): Recorded =>
    one.reach ? { ...one, reach: change(one.reach) } : one
  return {
    ...{ ...dossier, communications: communications.map(withOwn) },
    ...(untoldGroups && { untoldGroups: untoldGroups.map(withOwn) }),
    ...(together && { together: withOwn(together) }),
  }
}

// Of what was recorded before this was kept, the last that is known is how it was until now.
function withReach(dossier: Dossier): Dossier {
  const { facts, communications, untoldGroups } = dossier
  const audiences = audiencesOf(facts)
  return {
    ...dossier,
    communications: communications.map((message) =>
      message.toldAt === null ? message : { ...message, reach: sinceKept(message, audiences) },
    ),
    ...(untoldGroups && {
      untoldGroups: untoldGroups.map((one) => ({
        ...one,
        reach: one.reach ?? reachAll(audiences.filter((audience) => isAmong([one.group], audience))),
      })),
    }),
  }
}

function sinceKept(message: SentMessage, audiences: readonly Audience[]): Reach {
  const reach = reachOf(message, audiences)
  return { all: reachWhole(audiences.filter((one) => isReached(reach, one))), ...reach }
}

/**
 * The dossier with what all messages reached together, where that is more than each says by itself: two that went to
 * different groups still told all of them once these are one.
 */
function withTogether(dossier: Dossier, isConfirmed = false): Dossier {
  const { facts, communications, together } = dossier
  const audiences = audiencesOf(facts)
  // Whom a public channel reached nobody counts.
  const counted = communications.filter((message) => !isPublished(message))
  const told = new ToldPeople(audiences, counted, together)
  const sent = counted.filter(isSent)
  if (sent.length === 0) return dossier
  const reach = told.together()
  // Of as many as there are nobody is left whom a later one told besides.
  const isMore = isConfirmed || !together || reach.reached > together.reach.reached
  return isMore ? { ...dossier, together: { reach, ids: sent.flatMap(({ id }) => id ?? []) } } : dossier
}

function untoldIn(dossier: Told): number {
  const { facts, communications, untoldGroups } = dossier
  return peopleUntold(facts, communications, untoldGroups, tellingRulesOf(dossier))
}

/** Ids of groups to which what is kept of a dossier refers: none of them is given to another group. */
function referredGroups(dossier: Dossier): string[] {
  const told = dossier.communications.flatMap(({ groups, reach }) => [...(groups ?? []), ...keysOf(reach)])
  const grounds = (dossier.untoldGroups ?? []).flatMap(({ group, reach }) => [group, ...keysOf(reach)])
  return [...new Set([...told, ...grounds])].filter((key) => key !== othersKey)
}

function keysOf(reach?: Reach): string[] {
  return (reach?.parts ?? []).map(({ key }) => key)
}

/** The groups of a dossier as they are kept: each with its id. */
export function keptGroups(dossier: Dossier, groups: readonly PeopleGroup[]): PeopleGroup[] {
  return withGroupIds(groups, {
    before: dossier.facts.people.groups ?? [],
    referred: referredGroups(dossier),
    hadOthers: audiencesOf(dossier.facts).some(({ key }) => key === othersKey),
    lastNumber: dossier.lastGroup ?? 0,
  })
}
