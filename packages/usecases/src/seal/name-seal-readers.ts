import {
  endGlass,
  keepHidden,
  replaceKeyRefusals,
  selectKeyRefusals,
  updateSeenBy,
  type IncidentRow,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeIncident } from '../incident/change-incident.ts'
import { checkVersion } from '../incident/move-incident.ts'
import { invalid } from '../refusal.ts'
import { readKeyRefusals } from './key-refusals.ts'
import { namesApart, namingSummary, readNamed, seenByOf, writeNamed } from './name-persons.ts'
import { numberOf } from './seal-incident.ts'

/**
 * Names other persons in a sealed dossier, the whole list anew. Whoever names stays: another of those named takes them
 * off. What was opened in need closes. It acts at the next request of everybody. Whose naming had lapsed comes off with it: the
 * list that was shown names nobody anew, and whoever is wanted back is said to be.
 *
 * @throws {Refusal} invalid at `anew` for whoever is not among the persons.
 */
export async function nameSealReaders(
  context: Context,
  organisationId: string,
  incidentId: string,
  input: {
    readonly persons: readonly string[]
    /** Of these who is named anew though their naming lapsed: somebody who saw that says so. */
    readonly anew?: readonly string[] | null
    /** Key holders who are left out from now on; as it is where it is not said. */
    readonly leftOut?: readonly string[] | null
    readonly version: number
  },
  selection: Selection,
): Promise<IncidentRow> {
  const act = { action: 'unseal', part: 'Incident', verb: 'incident.namesChanged', frozenToo: true } as const
  return changeIncident(context, organisationId, incidentId, act, selection, async (open) => {
    const { stored, dossier, register, now } = open
    checkVersion(stored, input.version)
    if (!stored.namedIds) throw invalid([{ path: 'status', code: 'notSealed' }])
    const anew = input.anew ?? []
    if (!anew.every((id) => input.persons.includes(id))) throw invalid([{ path: 'anew', code: 'notInList' }])
    const { lapsed } = await namesApart(register, stored.id, now)
    const wanted = input.persons.filter((id) => !lapsed.includes(id) || anew.includes(id))
    const named = await readNamed(register, wanted, now, lapsed)
    const before = await selectKeyRefusals(register, stored.id)
    const leftOut = input.leftOut ? await readKeyRefusals(context, register, input.leftOut, before) : before
    const { reference, formerReference } = stored
    const place = { seenBy: seenByOf(named), reference, formerReference, sequence: numberOf(stored).sequence }
    return {
      after: dossier,
      columns: { version: stored.version + 1 },
      summary: namingSummary(named, stored.handlerIds),
      write: () =>
        Promise.all([
          endGlass(register, stored.id, now),
          writeNamed(register, stored.id, named, now),
          keepHidden(register, { incidentId: stored.id, number: stored.number }, leftOut),
          replaceKeyRefusals(register, stored.id, leftOut, now),
          updateSeenBy(register, stored.id, place),
        ]),
    }
  })
}
