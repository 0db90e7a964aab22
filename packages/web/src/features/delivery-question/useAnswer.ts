import { useClientHandle } from '@urql/vue'
import { computed, shallowRef } from 'vue'
import {
  AnswerControllersDocument,
  AnswerPreviewsDocument,
  type AnswerPreviewsQuery,
} from '../../generated/graphql.ts'
import { readFailure, type Failure } from '../../graphql/failure.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useBreach } from '../breach/useBreach.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useRegister } from '../register/useRegister.ts'
import type { QuestionLine } from './useQuestions.ts'

export type Preview = AnswerPreviewsQuery['answerPreviews'][number]

/** One answer to the questions that are ticked: looked at first, exactly as each controller gets it, then sent. */
export function useAnswer() {
  const register = useRegister()
  const breach = useBreach()
  const { client } = useClientHandle()
  const command = useCommand(AnswerControllersDocument)
  const { form } = useDraft(`answer-${breach.value.id}`, () => ({ text: '' }))
  const previews = shallowRef<readonly Preview[]>([])
  const refused = shallowRef<Failure | null>(null)
  const whose = () => ({ organisation: register.value.organisation.id, breach: breach.value.id })

  async function look(questions: readonly QuestionLine[]): Promise<boolean> {
    const given = { ...whose(), questions: questions.map(({ id }) => id), text: form.value.text }
    const { data, error } = await client
      .query(AnswerPreviewsDocument, given, { requestPolicy: 'network-only' })
      .toPromise()
    refused.value = error ? readFailure(error) : null
    previews.value = data?.answerPreviews ?? []
    return !error
  }

  async function send(questions: readonly QuestionLine[], isNameMeant: boolean): Promise<boolean> {
    if (command.isRunning.value) return false
    const { text } = form.value
    const seen = questions.map(({ id, version }) => ({ id, version }))
    const outcome = await command.run({ ...whose(), input: { questions: seen, text, isNameMeant } })
    refused.value = outcome.isDone ? null : outcome.failure
    if (outcome.isDone) form.value = { text: '' }
    return outcome.isDone
  }
  return {
    form,
    look,
    send,
    previews,
    refused,
    isRunning: command.isRunning,
    names: computed(() => [...new Set(previews.value.flatMap((preview) => preview.names))]),
  }
}
