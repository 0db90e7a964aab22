import type { Instant, SubmissionChannel } from '@lekboek/domain'
import { RecordNotificationSentDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useRegister } from '../register/useRegister.ts'

export interface SentForm {
  sentAt: Instant | null
  channel: SubmissionChannel | null
  receipt: string
  afterwardsReason: string
}

/** Records that a person handed a prepared notification in. */
export function useRecordSent(notification: string, start: () => SentForm) {
  const register = useRegister()
  const command = useCommand(RecordNotificationSentDocument)
  const problems = useProblems(command.failure, ['sentAt', 'channel', 'receipt', 'afterwardsReason'])
  const { form, forget } = useDraft(`sent-${notification}`, start)

  async function record(): Promise<boolean> {
    const { sentAt, channel, receipt, afterwardsReason } = form.value
    if (sentAt === null || channel === null || command.isRunning.value) return false
    const organisation = register.value.organisation.id
    const input = {
      ...{ sentAt, channel, receipt: receipt.trim() || null },
      afterwardsReason: afterwardsReason.trim() || null,
    }
    const { isDone } = await command.run({ organisation, notification, input })
    if (isDone) forget()
    return isDone
  }

  return { form, record, forget, problems, isRunning: command.isRunning }
}
