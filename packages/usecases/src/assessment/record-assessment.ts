import { nextStep, severityInputsFrom, severityOf, weigh, type Dossier } from '@lekboek/domain'
import { insertAssessment, uuidv7, type IncidentRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeIncident } from '../incident/change-incident.ts'
import { decidedAtOf } from '../incident/load-dossier.ts'
import { conflict, refuseProblems } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { tellDeciders } from '../incident/tell-of-work.ts'
import { advicesIn, isAdvice, weighingReached } from '../incident/weighing-reached.ts'
import { assessmentProblems, readAssessment, type AssessmentInput } from './read-assessment.ts'

/**
 * Records how the DPO weighs the breach and what the DPO advises, with the facts and the proposal as they stood: a
 * later change of either leaves this judgement as it was. "No risk" is refused while facts that are not known could make
 * it one; whatever is milder than the facts propose needs an argument of its own.
 */
export async function recordAssessment(
  context: Context,
  organisationId: string,
  incidentId: string,
  input: AssessmentInput,
  selection: Selection,
): Promise<IncidentRow> {
  const { defaultAuthority } = (await openRegister(context, organisationId)).access.organisation
  const read = readAssessment(input, defaultAuthority, context.now())
  const act = { action: 'advise', part: 'Assessment', verb: 'assessment.recorded' } as const
  return changeIncident(context, organisationId, incidentId, act, selection, async (open) => {
    const { stored, dossier, register, now } = open
    const seen = stored.assessments.length
    if (seen !== input.version) throw conflict(seen, stored.assessments[0] ?? null)
    const { facts, ruleSetId } = dossier
    const proposal = weigh(facts)
    refuseProblems(assessmentProblems(read, facts))
    const assessment = { ...read, assessedAt: now, ruleSetId, proposedRisk: proposal.risk, version: seen + 1 }
    const newest = {
      ...assessment,
      ...{ proposedHighRisk: proposal.questions.highRisk, proposedReasons: proposal.reasons },
    }
    const after: Dossier = {
      ...dossier,
      weighing: weighingReached([newest, ...stored.assessments], stored.decisions.map(decidedAtOf)),
      advisedAt: isAdvice(read) ? now : dossier.advisedAt,
      advices: advicesIn([newest, ...stored.assessments]),
    }
    // Whoever decides hears of it only once it is theirs to act.
    if (nextStep(after, now) === 'decide')
      await tellDeciders(context, register, { id: stored.id, isSealed: stored.namedIds !== null }, now)
    return {
      after,
      summary: {
        risk: { before: stored.assessments[0]?.risk ?? null, after: read.risk },
        proposedRisk: proposal.risk,
        adviceAuthority: read.adviceAuthority,
        advicePeople: read.advicePeople,
        version: seen + 1,
      },
      write: () =>
        insertAssessment(register, {
          ...assessment,
          ...{ id: uuidv7(), incidentId: stored.id, proposal, facts },
          severityQuarters: severityOf(severityInputsFrom(facts)).quarters,
        }),
    }
  })
}
