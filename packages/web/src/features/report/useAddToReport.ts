import { useClientHandle } from '@urql/vue'
import { ref, shallowRef } from 'vue'
import { AddToReportDocument, OwnReportsDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useRegister } from '../register/useRegister.ts'
import { hasArrived, uploadToReport, type ReportFile } from './upload-to-report.ts'

/** Something that came to mind later, words or photos; the first text stays as it was. */
export function useAddToReport(reportId: string) {
  const { client } = useClientHandle()
  const register = useRegister()
  const command = useCommand(AddToReportDocument)
  const problems = useProblems(command.failure, ['text'])
  const { form } = useDraft(`addition-${reportId}`, () => ({ text: '' }))
  const files = shallowRef<readonly ReportFile[]>([])
  const isSending = ref(false)
  const isPartly = ref(false)

  async function add(): Promise<boolean> {
    if (isSending.value) return false
    isSending.value = true
    const isDone = (await addWords()) && (await addFiles())
    isSending.value = false
    return isDone
  }

  async function addWords(): Promise<boolean> {
    const text = form.value.text.trim()
    // Photos may speak for themselves.
    if (text === '' && files.value.length > 0) return true
    const organisation = register.value.organisation.id
    const { isDone } = await command.run({ organisation, report: reportId, text })
    if (isDone) form.value = { text: '' }
    return isDone
  }

  /** What did not arrive stays in the form. */
  async function addFiles(): Promise<boolean> {
    if (files.value.length === 0) return true
    const target = { organisation: register.value.organisation.id, report: reportId }
    const left: ReportFile[] = []
    for (const file of files.value) {
      const isThere = isPartly.value && (await hasArrived(client, target, file))
      if (!isThere && (await uploadToReport(target, file)) !== null) left.push(file)
    }
    files.value = left
    isPartly.value = left.length > 0
    await client
      .query(OwnReportsDocument, { organisation: target.organisation }, { requestPolicy: 'network-only' })
      .toPromise()
    return left.length === 0
  }

  return { form, files, add, isSending, isPartly, problems }
}
