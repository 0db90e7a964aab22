import { AddToReportDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useRegister } from '../register/useRegister.ts'

/** Something that came to mind later; the first text stays as it was. */
export function useAddToReport(reportId: string) {
  const register = useRegister()
  const command = useCommand(AddToReportDocument)
  const problems = useProblems(command.failure, ['text'])
  const { form } = useDraft(`addition-${reportId}`, () => ({ text: '' }))

  async function add(): Promise<boolean> {
    if (command.isRunning.value) return false
    const organisation = register.value.organisation.id
    const { isDone } = await command.run({ organisation, report: reportId, text: form.value.text.trim() })
    if (isDone) form.value = { text: '' }
    return isDone
  }

  return { form, add, isRunning: command.isRunning, problems }
}
