import {
  authorityChoices,
  decisionProblems,
  exceptionGrounds,
  excludedGrounds,
  followsAdvice,
  isHighOpen,
  isWeighingOutdated,
  needsConfirmation,
  peopleChoices,
  weigh,
  type AuthorityChoice,
  type DecisionBasis,
  type DecisionInput as DomainDecision,
  type Dossier,
  type ExceptionGround,
  type Instant,
  type PeopleChoice,
  type Problem,
} from '@lekboek/domain'
import { insertDecision, uuidv7, type IncidentRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeIncident } from '../incident/change-incident.ts'
import { tellingSince } from '../incident/high-risk.ts'
import { decidedAtOf, type StoredDossier } from '../incident/load-dossier.ts'
import { weighingReached } from '../incident/weighing-reached.ts'
import { Fields, longText } from '../input/fields.ts'
import { conflict, refuseProblems } from '../refusal.ts'

export interface DecisionInput {
  readonly authorityChoice: AuthorityChoice
  readonly peopleChoice: PeopleChoice
  readonly exceptionGround?: ExceptionGround | null
  readonly exceptionArgument?: string | null
  readonly reason?: string | null
  /** Who decides more mildly than the assessment or the facts point to, knows it. */
  readonly isConfirmed?: boolean | null
  /** Number of decisions that the person saw. */
  readonly version: number
  /** Number of assessments that the person saw: who decides must have read the advice that stands. */
  readonly assessmentVersion: number
}

/** Records what the controller decides: notify or not, tell or not, and why where it must say why. */
export async function recordDecision(
  context: Context,
  organisationId: string,
  incidentId: string,
  input: DecisionInput,
  selection: Selection,
): Promise<IncidentRow> {
  const decision = readDecision(input, context.now())
  const act = { action: 'decide', part: 'Decision', verb: 'decision.recorded' } as const
  return changeIncident(context, organisationId, incidentId, act, selection, async (open) => {
    const { stored, dossier, register, now } = open
    const seen = stored.decisions.length
    if (seen !== input.version) throw conflict(seen, stored.decisions[0] ?? null)
    const assessed = stored.assessments.length
    if (assessed !== input.assessmentVersion) throw conflict(assessed, stored.assessments[0] ?? null)
    const advice = adviceOf(stored)
    const basis = basisOf(dossier)
    const { authority, people, exceptionGround, exceptionArgument, reason } = decision
    // A tick where nothing is milder confirms nothing.
    const isConfirmed = needsConfirmation(decision, basis)
    const restsOn = {
      conclusion: dossier.weighing?.conclusion ?? null,
      proposed: dossier.weighing?.proposed ?? null,
    }
    refuseProblems([...awarenessProblems(dossier), ...problemsOf(decision, advice, basis)])
    const isFollowed = followsAdvice(decision, advice)
    return {
      after: {
        ...dossier,
        // What was concluded before holds no longer beside what it is decided on.
        weighing: weighingReached(stored.assessments, [now, ...stored.decisions.map(decidedAtOf)]),
        decision: {
          ...{ authority, people, exceptionGround, isConfirmed, restsOn, decidedAt: now },
          tellingSince: tellingSince([{ peopleChoice: people, decidedAt: now }, ...stored.decisions]),
        },
      },
      summary: {
        authorityChoice: { before: dossier.decision?.authority ?? null, after: authority },
        peopleChoice: { before: dossier.decision?.people ?? null, after: people },
        ...{ exceptionGround, followsAdvice: isFollowed, version: seen + 1 },
        ...(isConfirmed && { isConfirmed }),
      },
      write: () =>
        insertDecision(register, {
          ...{
            id: uuidv7(),
            incidentId: stored.id,
            version: seen + 1,
            authorityChoice: authority,
            peopleChoice: people,
          },
          ...{ exceptionGround, exceptionArgument, reason, isConfirmed, followsAdvice: isFollowed },
          ...{ ruleSetId: dossier.ruleSetId, decidedAt: now },
        }),
    }
  })
}

function readDecision(input: DecisionInput, now: Instant): DomainDecision {
  const fields = new Fields(input, now)
  const decision = {
    authority: fields.choice('authorityChoice', authorityChoices),
    people: fields.choice('peopleChoice', peopleChoices),
    exceptionGround: fields.optionalChoice('exceptionGround', exceptionGrounds),
    exceptionArgument: fields.optionalText('exceptionArgument', { max: longText }),
    reason: fields.optionalText('reason', { max: longText }),
    isConfirmed: input.isConfirmed === true,
  }
  fields.refuse()
  return decision
}

function adviceOf(stored: StoredDossier) {
  const [assessment] = stored.assessments
  return { authority: assessment?.adviceAuthority ?? null, people: assessment?.advicePeople ?? null }
}

/** Whether to notify is decided about a breach, not about a suspicion. */
function awarenessProblems({ awareAt }: Dossier): Problem[] {
  return awareAt === null ? [{ path: 'awareAt', code: 'awarenessMissing' }] : []
}

const inputField = new Map([
  ['authority', 'authorityChoice'],
  ['people', 'peopleChoice'],
])

/** Without an assessment what is decided rests on the proposal, and cannot be to leave something out. */
function basisOf(dossier: Dossier): DecisionBasis {
  const { weighing, facts } = dossier
  const proposal = weigh(facts)
  return {
    ...{ risk: weighing?.conclusion ?? proposal.risk, isAssessed: weighing !== null },
    ...{ proposed: proposal.risk, isHighOpen: isHighOpen(proposal) },
    ...{ isOutdated: isWeighingOutdated(dossier), excludedGrounds: excludedGrounds(facts) },
  }
}

function problemsOf(
  decision: DomainDecision,
  advice: ReturnType<typeof adviceOf>,
  basis: DecisionBasis,
): Problem[] {
  return decisionProblems(decision, advice, basis).map((problem) => ({
    ...problem,
    path: inputField.get(problem.path) ?? problem.path,
  }))
}
