import {
  awarenessGrounds,
  awarenessMoveProblems,
  dutyRules,
  openCases,
  isPutOff,
  proposeFor,
  ruleSetAt,
  sectionProblems,
  transitionProblems,
  type ActsOnAwareness,
  type AwarenessGround,
  type Dossier,
} from '@lekboek/domain'
import { insertAwareness, uuidv7, type IncidentRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeIncident, type OpenDossier } from '../incident/change-incident.ts'
import { Fields, longText } from '../input/fields.ts'
import { conflict, refuseProblems } from '../refusal.ts'

/** Shortest argument, in characters. */
const argumentMinimum = 10

export interface AwarenessInput {
  readonly awareAt: string
  readonly ground: AwarenessGround
  readonly argument: string
  /** How the instant that stands had been recorded wrongly; demanded where this one is later. */
  readonly correctionReason?: string | null
  /** Number of awareness rows that the person saw. */
  readonly version: number
}

/**
 * Fixes the instant at which the controller counts as aware, with its ground: the authority's clock runs from there.
 * Moving it keeps every earlier instant with its argument; later only as a correction, with its reason, and what had passed
 * on the earlier one stays late until who decides confirms.
 */
export async function recordAwareness(
  context: Context,
  organisationId: string,
  incidentId: string,
  input: AwarenessInput,
  selection: Selection,
): Promise<IncidentRow> {
  const fields = new Fields(input, context.now())
  const awareAt = fields.instant('awareAt', { notInFuture: true })
  const ground = fields.choice('ground', awarenessGrounds)
  const argument = fields.text('argument', { max: longText, min: argumentMinimum })
  const typed = fields.optionalText('correctionReason', { max: longText })
  fields.refuse()
  const act = { action: 'advise', part: 'Assessment', verb: 'awareness.recorded' } as const
  return changeIncident(context, organisationId, incidentId, act, selection, async (open) => {
    const { stored, dossier, register, now } = open
    const seen = stored.awareness.length
    if (seen !== input.version) throw conflict(seen, stored.awareness[0] ?? null)
    refuseProblems([
      ...sectionProblems(dossier.facts, awareAt, now),
      ...awarenessMoveProblems({ awareAt, correctionReason: typed }, dossier.awareAt, actsOn(open)),
    ])
    const correctionReason = isPutOff(awareAt, dossier.awareAt) ? typed : null
    const status = confirmed(dossier)
    // The rules of the day on which the clock started hold for this dossier, whatever comes after.
    const after: Dossier = { ...dossier, status, awareAt, ruleSetId: ruleSetAt(awareAt).id }
    const before = stored.awareAt
    return {
      after,
      summary: {
        ...{ awareAt: { before, after: awareAt }, ground, version: seen + 1 },
        ...(correctionReason !== null && { reason: correctionReason }),
      },
      write: () =>
        insertAwareness(register, {
          ...{ id: uuidv7(), incidentId: stored.id, version: seen + 1, awareAt, ground, argument },
          proposedAt: proposeFor(dossier)?.at ?? null,
          ...{ correctionReason, recordedAt: now },
        }),
    }
  })
}

function confirmed({ status }: Dossier): 'confirmed' {
  if (status !== 'confirmed') refuseProblems(transitionProblems(status, 'confirmed'))
  return 'confirmed'
}

/** Everything in the dossier that rests on awareness and stands. */
function actsOn({
  dossier,
  stored: { dutyReports },
}: Pick<OpenDossier, 'dossier' | 'stored'>): ActsOnAwareness {
  const { decision, notifications } = dossier
  const isToAct =
    decision?.authority === 'notify' || decision?.people === 'tell' || decision?.people === 'tellPublicly'
  const fromAwareness = new Set<string>(
    dutyRules.flatMap(({ trigger, kind }) => (trigger === 'aware' ? [kind] : [])),
  )
  return {
    notifiedAt: openCases(notifications).map(({ openedAt }) => openedAt),
    decidedAt: isToAct ? [decision.decidedAt] : [],
    reportedAt: dutyReports.flatMap(({ duty, sentAt, retractedAt }) =>
      retractedAt === null && fromAwareness.has(duty) ? [sentAt] : [],
    ),
  }
}
