import { mayOnIncident } from '@lekboek/access'
import {
  audiencesOf,
  exceptionGrounds,
  groundRulesOf,
  isExcluded,
  isHeldHigh,
  isPublicFirst,
  mayOthersBeReached,
  reachAll,
  reachAnew,
  reasonMinimum,
  withOthersReached,
  type Dossier,
  type Problem,
  type ProblemCode,
} from '@lekboek/domain'
import type { IncidentRow, Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { besideOf, type UntoldGround } from '../incident/beside-facts.ts'
import type { OpenDossier } from '../incident/change-incident.ts'
import { groundOf } from '../incident/load-dossier.ts'
import { recordBeside } from '../incident/record-beside.ts'
import { longText, shortText, type Fields } from '../input/fields.ts'
import { readList } from '../input/read-list.ts'
import { forbidden, refuseProblems } from '../refusal.ts'
import { isUnnamed } from './read-communication.ts'

/** Why some groups of people are not told; the version is that of the grounds. */
export interface UntoldInput {
  readonly grounds: readonly UntoldGroundInput[]
  readonly version: number
}

/** One group: a ground that says what it said stays as it was recorded, unless it is recorded anew. */
export interface UntoldGroundInput extends Omit<UntoldGround, 'isDecided'> {
  /** For as many people as there are now, and by whoever sends it. */
  readonly isRenewed?: boolean | null
}

const mostGrounds = 50

/**
 * Records for which groups of people nobody will tell them, and why, all of it at once: the duty of article 34 stays
 * open for every group that was neither told nor has its ground.
 *
 * @throws {Refusal} invalid; conflict when somebody recorded grounds in between.
 */
export async function recordUntold(
  context: Context,
  organisationId: string,
  incidentId: string,
  input: UntoldInput,
  selection: Selection,
): Promise<IncidentRow> {
  const grounds = readList('grounds', input.grounds, mostGrounds, context.now(), readGround)
  let kepts: readonly boolean[] = []
  return recordBeside(
    context,
    organisationId,
    incidentId,
    {
      act: { action: 'tell', part: 'Communication', verb: 'communication.untold' },
      section: 'untold',
      version: input.version,
      content(open) {
        checkDecides(open, grounds)
        refuseProblems(groundProblems(open, grounds))
        kepts = grounds.map((ground) => keptOf(open, ground) !== undefined)
        return { grounds: grounds.map((ground) => recorded(open, ground)) }
      },
      after: (dossier, content) => withGrounds(dossier, content.grounds, kepts),
      // The reasons are what people typed; which groups is what somebody will ask for.
      summary: (before, after) => ({
        groups: {
          before: before.grounds.map(codesOf),
          after: after.grounds.map(codesOf),
        },
      }),
    },
    selection,
  )
}

function withGrounds(dossier: Dossier, grounds: readonly UntoldGround[], kepts: readonly boolean[]): Dossier {
  const untoldGroups = grounds.map((ground, index) => {
    const before = dossier.untoldGroups?.find(({ group }) => group === ground.group)
    const own = audiencesOf(dossier.facts).filter(({ key }) => key === ground.group)
    return (kepts[index] && before) || { ...groundOf(ground), reach: reachAnew(reachAll(own), before?.reach) }
  })
  const said = grounds.filter(({ areOthersReached }, index) => areOthersReached === true && !kepts[index])
  return said.reduce<Dossier>((after, { group }) => withOthersReached(after, group), {
    ...dossier,
    untoldGroups,
  })
}

function readGround(fields: Fields): UntoldGroundInput {
  return {
    // A key and no text: everybody else is a star.
    group: fields.text('group', { max: shortText, mustSay: false }),
    reason: fields.text('reason', { max: longText, min: reasonMinimum }),
    ground: fields.optionalChoice('ground', exceptionGrounds),
    isConfirmed: fields.optionalBoolean('isConfirmed'),
    areOthersReached: fields.optionalBoolean('areOthersReached'),
    isRenewed: fields.optionalBoolean('isRenewed'),
  }
}

function codesOf({ group, ground = null }: UntoldGround) {
  return { group, ground }
}

/** The ground as it stands already; one that is recorded anew, or says something else, does not. */
function keptOf({ stored }: OpenDossier, input: UntoldGroundInput): UntoldGround | undefined {
  const { group, reason, ground = null, isConfirmed = false, areOthersReached, isRenewed } = input
  if (isRenewed === true || areOthersReached === true) return undefined
  return besideOf(stored.sections, 'untold').grounds.find(
    (one) =>
      one.group === group &&
      one.reason === reason &&
      (one.ground ?? null) === ground &&
      (one.isConfirmed ?? false) === isConfirmed,
  )
}

function recorded(open: OpenDossier, input: UntoldGroundInput): UntoldGround {
  const { isRenewed: _, ...ground } = input
  return keptOf(open, input) ?? { ...ground, isDecided: mayDecide(open) }
}

// A ground stays for a group that was taken out of the facts since: it says why.
function groundProblems(open: OpenDossier, grounds: readonly UntoldGroundInput[]): Problem[] {
  const { stored, dossier } = open
  const before = besideOf(stored.sections, 'untold').grounds.map(({ group }) => group)
  const known = [...audiencesOf(dossier.facts).map(({ key }) => key), ...before]
  const { excluded } = groundRulesOf(dossier.facts)
  const withOthers = mayOthersBeReached(dossier)
  const kepts = grounds.map((ground) => keptOf(open, ground) !== undefined)
  const said = withGrounds(
    dossier,
    grounds.map((ground) => recorded(open, ground)),
    kepts,
  ).untoldGroups
  return grounds.flatMap((ground, index): Problem[] => {
    const { group } = ground
    const path = `grounds.${String(index)}`
    if (!known.includes(group)) return [{ path: `${path}.group`, code: 'notInList' }]
    if (!before.includes(group) && isUnnamed(group, dossier.facts))
      return [{ path: `${path}.group`, code: 'unnamed' }]
    if (grounds.findIndex((one) => one.group === group) < index)
      return [{ path: `${path}.group`, code: 'repeated' }]
    // A ground that does not count says nothing of the others.
    if (
      ground.areOthersReached === true &&
      (!withOthers.includes(group) || said?.[index]?.areOthersReached !== true)
    )
      return [{ path: `${path}.areOthersReached`, code: whyUnreached(dossier, ground, withOthers) }]
    if (keptOf(open, ground) || !isExcluded(groundOf(ground), { excluded: excluded.get(group) ?? [] }))
      return []
    return ground.ground === 'unintelligible'
      ? [{ path: `${path}.ground`, code: 'groundExcluded' }]
      : [{ path: `${path}.isConfirmed`, code: 'required' }]
  })
}

/** By the numbers, or because ground (c) does not count before anything was made public. */
function whyUnreached(
  dossier: Dossier,
  { group, ground }: UntoldGroundInput,
  withOthers: readonly string[],
): ProblemCode {
  const own = audiencesOf(dossier.facts).find(({ key }) => key === group)
  const isEarly = ground === 'disproportionate' && own !== undefined && isPublicFirst(dossier, own)
  return withOthers.includes(group) && isEarly ? 'publicFirst' : 'othersUnreached'
}

/**
 * At a high risk article 34(3) alone excuses from telling, and that is for whoever decides; so is that a group is at none, and
 * that everybody else was reached. Taking a ground back is not.
 *
 * @throws {Refusal} forbidden.
 */
function checkDecides(open: OpenDossier, grounds: readonly UntoldGroundInput[]): void {
  const isSaid = grounds.some(({ areOthersReached }) => areOthersReached === true)
  if (!isHeldHigh(open.dossier) && !isSaid) return
  if (grounds.every((one) => keptOf(open, one) !== undefined)) return
  if (!mayDecide(open)) throw forbidden()
}

function mayDecide({ stored, opening }: OpenDossier): boolean {
  return mayOnIncident(opening.ability, 'decide', 'Decision', stored)
}
