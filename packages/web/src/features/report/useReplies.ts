import { useQuery } from '@urql/vue'
import { computed, onMounted, shallowRef } from 'vue'
import { ReadRepliesDocument, ReplyToReportDocument, UnreadRepliesDocument } from '../../generated/graphql.ts'
import type { OwnReportFragment } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useRegister } from '../register/useRegister.ts'

/** How many answers to this person's reports are unread; 0 while nobody can be asked. */
export function useUnreadReplies() {
  const register = useRegister()
  const { data } = useQuery({
    query: UnreadRepliesDocument,
    variables: computed(() => ({ organisation: register.value.organisation.id })),
    context: { additionalTypenames: ['Report', 'ReportReply'] },
  })
  return computed(() => {
    const replies = data.value?.ownReports.flatMap((report) => report.replies) ?? []
    return replies.filter(({ readAt }) => readAt === null || readAt === undefined).length
  })
}

/** What is shown counts as read; on this visit it stays marked as new. */
export function useReadReplies(report: OwnReportFragment) {
  const register = useRegister()
  const command = useCommand(ReadRepliesDocument)
  const unread = shallowRef<ReadonlySet<string>>(new Set())
  onMounted(async () => {
    const fresh = report.replies.filter(({ readAt }) => readAt === null || readAt === undefined)
    if (fresh.length === 0) return
    unread.value = new Set(fresh.map(({ id }) => id))
    await command.run({ organisation: register.value.organisation.id, report: report.id })
  })
  return unread
}

/** A word to the member of staff who reported it. */
export function useReplyToReport(reportId: string) {
  const register = useRegister()
  const command = useCommand(ReplyToReportDocument)
  const problems = useProblems(command.failure, ['text'])
  const { form } = useDraft(`reply-${reportId}`, () => ({ text: '' }))

  async function reply(): Promise<boolean> {
    if (command.isRunning.value) return false
    const organisation = register.value.organisation.id
    const { isDone } = await command.run({ organisation, report: reportId, text: form.value.text.trim() })
    if (isDone) form.value = { text: '' }
    return isDone
  }

  return { form, reply, isRunning: command.isRunning, problems }
}
