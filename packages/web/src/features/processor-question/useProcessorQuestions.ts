import { computed } from 'vue'
import {
  AskProcessorDocument,
  ReadProcessorAnswersDocument,
  SettleProcessorQuestionDocument,
  WithdrawProcessorQuestionDocument,
} from '../../generated/graphql.ts'
import { useCommand, type Outcome } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useRefusalText } from '../../graphql/useRefusalText.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useReadAgain } from '../incident/useDossier.ts'
import type { Report } from '../received-report/useReportVersions.ts'
import { useRegister } from '../register/useRegister.ts'

export type Question = Report['questions'][number]

/** Asks a processor about its report. */
export function useAskProcessor(report: string) {
  const register = useRegister()
  const command = useCommand(AskProcessorDocument)
  const problems = useProblems(command.failure, ['text'])
  const { form } = useDraft(`ask-processor-${report}`, () => ({ text: '' }))

  async function ask(): Promise<boolean> {
    if (command.isRunning.value) return false
    const organisation = register.value.organisation.id
    const { isDone } = await command.run({ organisation, report, text: form.value.text.trim() })
    if (isDone) form.value = { text: '' }
    return isDone
  }
  return { form, ask, problems, isRunning: command.isRunning }
}

/** Says where a question stands from now on. */
export function useQuestionActs(report: string) {
  const register = useRegister()
  const settling = useCommand(SettleProcessorQuestionDocument)
  const withdrawing = useCommand(WithdrawProcessorQuestionDocument)
  const given = ({ id, version }: Question) => ({
    ...{ organisation: register.value.organisation.id, report, question: id, version },
  })
  const again = useReadAgain()
  /** What came in between is shown to whoever acted on less. */
  async function act(outcome: Promise<Outcome<unknown>>): Promise<void> {
    const done = await outcome
    if (!done.isDone && done.failure.kind === 'conflict') await again()
  }
  const refusals = [settling, withdrawing].map(({ failure }) => useRefusalText(failure))
  return {
    settle: (question: Question) => act(settling.run(given(question))),
    withdraw: (question: Question) => act(withdrawing.run(given(question))),
    isRunning: computed(() => settling.isRunning.value || withdrawing.isRunning.value),
    refusal: computed(() => refusals.find(({ value }) => value !== null)?.value ?? null),
  }
}

/** Lets the processor see that its answers were read, and never by whom. */
export function useReadAnswers(report: string) {
  const register = useRegister()
  const command = useCommand(ReadProcessorAnswersDocument)
  return () => command.run({ organisation: register.value.organisation.id, report })
}
