import { incidentReference, parseIncidentNumber } from '@lekboek/domain'
import {
  hasUnsealedInside,
  insertFormerNumber,
  insertSeal,
  leaveLastNumber,
  replaceKeyRefusals,
  updateReportsWhenSealed,
  updateSeenBy,
  uuidv7,
  type IncidentRow,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeIncident } from '../incident/change-incident.ts'
import type { StoredDossier } from '../incident/load-dossier.ts'
import { checkVersion } from '../incident/move-incident.ts'
import { readReason } from '../incident/read-reason.ts'
import { invalid } from '../refusal.ts'
import { shownStatus } from '../report/shown-status.ts'
import { readKeyRefusals } from './key-refusals.ts'
import { namingSummary, readNamed, seenByOf, writeNamed } from './name-persons.ts'
import { drawSealedNumber } from './sealed-number.ts'

export interface SealInput {
  readonly reason: string
  /** Who may see it from now on; whoever seals it may in any case, and the DPO for whom they stand in. */
  readonly persons: readonly string[]
  /** Key holders to whom it is not there in need either; nobody unless told. */
  readonly leftOut?: readonly string[] | null
  readonly version: number
}

/**
 * Seals a dossier: from now on it is there for the persons named and for nobody else, administrators and other DPOs
 * included. It gets a number by chance, and leaves its own to the next dossier while it is the last of its year, so that
 * the register shows no gap; unless something that bears it was notified or told outside, where two dossiers of one number
 * would be taken for one.
 */
export async function sealIncident(
  context: Context,
  organisationId: string,
  incidentId: string,
  input: SealInput,
  selection: Selection,
): Promise<IncidentRow> {
  const reason = readReason(input.reason, context.now())
  const act = { action: 'seal', part: 'Incident', verb: 'incident.sealed', frozenToo: true } as const
  return changeIncident(context, organisationId, incidentId, act, selection, async (open) => {
    const { stored, dossier, register, now } = open
    checkVersion(stored, input.version)
    if (stored.namedIds) throw invalid([{ path: 'status', code: 'isSealed' }])
    if (await hasUnsealedInside(register, stored.id))
      throw invalid([{ path: 'status', code: 'broughtUnsealed' }])
    const named = await readNamed(register, input.persons, now)
    const leftOut = await readKeyRefusals(context, register, input.leftOut ?? [], [])
    const { year, sequence: left } = numberOf(stored)
    const sequence = await drawSealedNumber(register, year)
    const place = {
      ...{ seenBy: seenByOf(named), sequence, formerReference: stored.reference },
      reference: incidentReference(prefixOf(stored), year, sequence),
    }
    return {
      after: dossier,
      columns: { version: stored.version + 1 },
      // Not whom it leaves out: everybody who reads dossiers reads this once the seal is lifted.
      summary: {
        ...namingSummary(named, stored.handlerIds),
        reference: { before: stored.reference, after: place.reference },
      },
      write: () =>
        Promise.all([
          insertFormerNumber(register, stored.id, { year, sequence: left }, now),
          insertSeal(register, { id: uuidv7(), incidentId: stored.id, reason, sealedAt: now }),
          writeNamed(register, stored.id, named, now),
          replaceKeyRefusals(register, stored.id, leftOut, now),
          updateReportsWhenSealed(register, stored.id, shownStatus(stored)),
          updateSeenBy(register, stored.id, place),
          ...(isKnownOutside(stored) ? [] : [leaveLastNumber(register, year, left)]),
        ]),
    }
  })
}

/** Whether something with the dossier's number may have left the house. */
export function isKnownOutside({ notifications, communications, dutyReports }: StoredDossier): boolean {
  return (
    notifications.length > 0 || dutyReports.length > 0 || communications.some(({ toldAt }) => toldAt !== null)
  )
}

/** @throws for a row whose number nobody gave. */
export function numberOf({ number }: StoredDossier): { year: number; sequence: number } {
  const given = parseIncidentNumber(number)
  if (!given) throw new Error('a dossier has a number that was never given')
  return given
}

/** What stands before the number in its reference: that of the day it was opened, the organisation's may be another by now. */
export function prefixOf({ reference, number }: StoredDossier): string {
  return reference.slice(0, -number.length).trimEnd()
}
