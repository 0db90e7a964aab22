import { RecordAssessmentDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useDossier } from '../incident/useDossier.ts'
import { useStale } from '../incident/useStale.ts'
import { useRegister } from '../register/useRegister.ts'
import { assessmentFields, assessmentInput, startAssessment } from './assessment-form.ts'
import { latestAssessment } from './latest.ts'

/** Records a weighing with the advice that goes with it; earlier ones stay. */
export function useRecordAssessment() {
  const register = useRegister()
  const dossier = useDossier()
  const command = useCommand(RecordAssessmentDocument)
  const problems = useProblems(command.failure, assessmentFields)
  const isStale = useStale(command.failure)
  const start = () =>
    startAssessment(latestAssessment(dossier.value), register.value.organisation.defaultAuthority)
  const { form, forget } = useDraft(`assessment-${dossier.value.id}`, start)

  async function record(): Promise<boolean> {
    const input = assessmentInput(form.value, dossier.value.weighing, dossier.value.assessments.length)
    if (!input || command.isRunning.value) return false
    const organisation = register.value.organisation.id
    const { isDone } = await command.run({ organisation, incident: dossier.value.id, input })
    if (isDone) forget()
    return isDone
  }

  return { form, record, forget, problems, isStale, isRunning: command.isRunning }
}
