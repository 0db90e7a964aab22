import { mayOnIncident } from '@lekboek/access'
import { audiencesOf, exceptionGrounds, mildOf, reasonMinimum, type Problem } from '@lekboek/domain'
import type { IncidentRow, Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { besideOf, type UntoldGround } from '../incident/beside-facts.ts'
import type { OpenDossier } from '../incident/change-incident.ts'
import { recordBeside } from '../incident/record-beside.ts'
import { longText, shortText, type Fields } from '../input/fields.ts'
import { readList } from '../input/read-list.ts'
import { forbidden, refuseProblems } from '../refusal.ts'
import { isUnnamed } from './read-communication.ts'

/** Why some groups of people are not told; the version is that of the grounds. */
export interface UntoldInput {
  readonly grounds: readonly UntoldGround[]
  readonly version: number
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
        return { grounds }
      },
      after: (dossier, content) => ({
        ...dossier,
        untoldGroups: content.grounds.map(({ group, ground }) => ({ group, ground: ground ?? null })),
      }),
      // The reasons are what people typed; which groups is what somebody will ask for.
      summary: (before, after) => ({
        groups: {
          before: before.grounds.map(groundOf),
          after: after.grounds.map(groundOf),
        },
      }),
    },
    selection,
  )
}

function readGround(fields: Fields): UntoldGround {
  return {
    group: fields.text('group', { max: shortText }),
    reason: fields.text('reason', { max: longText, min: reasonMinimum }),
    ground: fields.optionalChoice('ground', exceptionGrounds),
  }
}

function groundOf({ group, ground = null }: UntoldGround) {
  return { group, ground }
}

// A ground stays for a group that was taken out of the facts since: it says why.
function groundProblems({ stored, dossier }: OpenDossier, grounds: readonly UntoldGround[]): Problem[] {
  const before = besideOf(stored.sections, 'untold').grounds.map(({ group }) => group)
  const known = [...audiencesOf(dossier.facts).map(({ key }) => key), ...before]
  return grounds.flatMap(({ group }, index): Problem[] => {
    const path = `grounds.${String(index)}.group`
    if (!known.includes(group)) return [{ path, code: 'notInList' }]
    if (!before.includes(group) && isUnnamed(group, dossier.facts)) return [{ path, code: 'unnamed' }]
    return grounds.findIndex((one) => one.group === group) < index ? [{ path, code: 'repeated' }] : []
  })
}

/**
 * At a high risk article 34(3) alone excuses from telling, and that is for whoever decides. Taking a ground back is not,
 * nor is a group that the facts show to be at none.
 *
 * @throws {Refusal} forbidden.
 */
function checkDecides({ stored, dossier, opening }: OpenDossier, grounds: readonly UntoldGround[]): void {
  if (dossier.weighing?.conclusion !== 'high') return
  const before = besideOf(stored.sections, 'untold').grounds
  const isKept = ({ group, reason, ground = null }: UntoldGround): boolean =>
    before.some((one) => one.group === group && one.reason === reason && (one.ground ?? null) === ground)
  const mild = mildOf(dossier.facts)
  if (grounds.every((one) => isKept(one) || mild.includes(one.group))) return
  if (!mayOnIncident(opening.ability, 'decide', 'Decision', stored)) throw forbidden()
}
