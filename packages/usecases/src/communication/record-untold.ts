import { audiencesOf, reasonMinimum } from '@lekboek/domain'
import type { IncidentRow, Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import type { UntoldGround } from '../incident/beside-facts.ts'
import { recordBeside } from '../incident/record-beside.ts'
import { longText, shortText, type Fields } from '../input/fields.ts'
import { readList } from '../input/read-list.ts'
import { invalid } from '../refusal.ts'

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
      content({ dossier }) {
        const known = audiencesOf(dossier.facts).map(({ key }) => key)
        const strange = grounds.findIndex(({ group }) => !known.includes(group))
        if (strange >= 0) throw invalid([{ path: `grounds.${String(strange)}.group`, code: 'notInList' }])
        return { grounds }
      },
      after: (dossier, content) => ({
        ...dossier,
        untoldGroups: content.grounds.map(({ group }) => group),
      }),
      // The reasons are what people typed; which groups is what somebody will ask for.
      summary: (before, after) => ({
        groups: {
          before: before.grounds.map(({ group }) => group),
          after: after.grounds.map(({ group }) => group),
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
  }
}
