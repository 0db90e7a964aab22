import { incidentReference } from '@lekboek/domain'
import {
  deleteNamedPersonsExcept,
  endGlass,
  insertFormerNumber,
  isInsideSealed,
  keepHidden,
  liftSeal,
  nextIncidentSequence,
  replaceKeyRefusals,
  updateReportsWhenSealed,
  updateSeenBy,
  type IncidentRow,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeIncident } from '../incident/change-incident.ts'
import { checkVersion } from '../incident/move-incident.ts'
import { readReason } from '../incident/read-reason.ts'
import { invalid } from '../refusal.ts'
import { namesApart } from './name-persons.ts'
import { numberOf, prefixOf } from './seal-incident.ts'

/**
 * Lifts the seal: the dossier stands in the register again for everybody who reads dossiers, under the next free number of
 * its year; the ones that it had before lead to it. That it was sealed stays with
 * it, and for whom it named also why: that may name somebody whom it kept out.
 */
export async function unsealIncident(
  context: Context,
  organisationId: string,
  incidentId: string,
  input: { readonly reason: string; readonly version: number },
  selection: Selection,
): Promise<IncidentRow> {
  const reason = readReason(input.reason, context.now())
  const act = { action: 'unseal', part: 'Incident', verb: 'incident.unsealed', frozenToo: true } as const
  return changeIncident(context, organisationId, incidentId, act, selection, async (open) => {
    const { stored, dossier, register, now } = open
    checkVersion(stored, input.version)
    if (!stored.namedIds) throw invalid([{ path: 'status', code: 'notSealed' }])
    if (await isInsideSealed(register, stored.id))
      throw invalid([{ path: 'status', code: 'broughtIntoSealed' }])
    const { standing: knownTo } = await namesApart(register, stored.id, now)
    const { year, sequence: left } = numberOf(stored)
    const sequence = await nextIncidentSequence(register, year)
    const reference = incidentReference(prefixOf(stored), year, sequence)
    const place = { seenBy: null, sequence, reference, formerReference: stored.reference }
    return {
      after: dossier,
      columns: { version: stored.version + 1 },
      summary: { reference: { before: stored.reference, after: reference } },
      write: () =>
        Promise.all([
          insertFormerNumber(register, stored.id, { year, sequence: left }, now),
          endGlass(register, stored.id, now),
          liftSeal(register, stored.id, { at: now, reason, knownTo }),
          deleteNamedPersonsExcept(register, stored.id, []),
          keepHidden(register, { incidentId: stored.id, number: stored.number }, []),
          replaceKeyRefusals(register, stored.id, [], now),
          updateReportsWhenSealed(register, stored.id, null),
          updateSeenBy(register, stored.id, place),
        ]),
    }
  })
}
