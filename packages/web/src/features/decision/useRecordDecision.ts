import { computed, ref, shallowRef, watch } from 'vue'
import { RecordDecisionDocument } from '../../generated/graphql.ts'
import type { Failure } from '../../graphql/failure.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { latestAssessment } from '../assessment/latest.ts'
import { useDossier } from '../incident/useDossier.ts'
import { useStale } from '../incident/useStale.ts'
import { useRegister } from '../register/useRegister.ts'
import {
  basisOf,
  decisionFields,
  decisionInput,
  problemsOfDecision,
  type DecisionForm,
} from './decision-form.ts'

/** Records what is decided; what the law still asks is said before the server is. */
export function useRecordDecision() {
  const register = useRegister()
  const dossier = useDossier()
  const command = useCommand(RecordDecisionDocument)
  const lacking = shallowRef<Failure | null>(null)
  const failure = computed(() => lacking.value ?? command.failure.value)
  const problems = useProblems(failure, decisionFields)
  const isStale = useStale(command.failure)
  /** The advice was written anew while this person decided; nobody else has decided. */
  const hasNewAdvice = ref(false)
  let decisionsSeen = 0
  watch(isStale, (is) => {
    if (!is || dossier.value.decisions.length > decisionsSeen) return
    hasNewAdvice.value = true
    isStale.value = false
  })

  const assessment = computed(() => latestAssessment(dossier.value))
  const advice = computed(() => ({
    authority: assessment.value?.adviceAuthority ?? null,
    people: assessment.value?.advicePeople ?? null,
    exceptionGround: assessment.value?.exceptionGround ?? null,
  }))
  const isOutdated = computed(() =>
    dossier.value.closeProblems.some(({ code }) => code === 'weighingOutdated'),
  )
  const basis = computed(() => basisOf(assessment.value, dossier.value.weighing, isOutdated.value))

  function check(form: DecisionForm): boolean {
    const found = problemsOfDecision(form, advice.value, basis.value)
    lacking.value = found.length > 0 ? { kind: 'invalid', problems: found } : null
    return found.length === 0
  }

  async function record(form: DecisionForm): Promise<boolean> {
    const { decisions, assessments } = dossier.value
    const seen = { version: decisions.length, assessmentVersion: assessments.length }
    decisionsSeen = decisions.length
    hasNewAdvice.value = false
    const input = check(form) ? decisionInput(form, advice.value, basis.value.risk, seen) : null
    if (!input || command.isRunning.value) return false
    const organisation = register.value.organisation.id
    return (await command.run({ organisation, incident: dossier.value.id, input })).isDone
  }

  return {
    ...{ record, check, assessment, advice, basis, problems },
    ...{ isStale, hasNewAdvice, isRunning: command.isRunning },
  }
}
