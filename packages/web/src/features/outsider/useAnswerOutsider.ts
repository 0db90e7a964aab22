import { AnswerOutsiderDocument, ReadOutsiderMessagesDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useRegister } from '../register/useRegister.ts'

/** Writes to whoever told something from outside, and says that what they wrote was read. */
export function useAnswerOutsider(report: string) {
  const register = useRegister()
  const answer = useCommand(AnswerOutsiderDocument)
  const reading = useCommand(ReadOutsiderMessagesDocument)
  const problems = useProblems(answer.failure, ['text'])
  const organisation = () => register.value.organisation.id
  const { form } = useDraft(`outsider-${report}`, () => ({ text: '' }))

  async function send(): Promise<void> {
    if (answer.isRunning.value) return
    const text = form.value.text.trim()
    const { isDone } = await answer.run({ organisation: organisation(), report, text })
    if (isDone) form.value = { text: '' }
  }

  const markRead = () => reading.run({ organisation: organisation(), report })
  return { form, send, markRead, problems, isRunning: answer.isRunning }
}
