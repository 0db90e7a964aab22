import type { Instant, SubmissionChannel } from '@lekboek/domain'
import { ref, watch } from 'vue'
import { CorrectNotificationSentDocument, RecordNotificationSentDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useDossier } from '../incident/useDossier.ts'
import { useStale } from '../incident/useStale.ts'
import { useRegister } from '../register/useRegister.ts'

export interface SentForm {
  sentAt: Instant | null
  channel: SubmissionChannel | null
  receipt: string
  /** What was wrong, where a sending is corrected. */
  reason: string
  afterwardsReason: string
  /** It went as it was prepared, although something is different since. */
  isAsPrepared: boolean
}

/** Records that a person handed a prepared notification in, or corrects what was recorded of it. */
export function useRecordSent(notification: string, isCorrection: boolean, start: () => SentForm) {
  const register = useRegister()
  const dossier = useDossier()
  const sending = useCommand(RecordNotificationSentDocument)
  const correcting = useCommand(CorrectNotificationSentDocument)
  const command = isCorrection ? correcting : sending
  const fields = ['sentAt', 'channel', 'receipt', 'reason', 'afterwardsReason', 'isAsPrepared']
  const problems = useProblems(command.failure, fields)
  /** Somebody corrected it in between: what stands now is looked at first. */
  const isStale = useStale(command.failure)
  const { form, forget } = useDraft(`${isCorrection ? 'sent-corrected' : 'sent'}-${notification}`, start)

  async function record(): Promise<boolean> {
    const { sentAt, channel, receipt, reason, afterwardsReason, isAsPrepared } = form.value
    if (sentAt === null || channel === null || command.isRunning.value) return false
    isStale.value = false
    const version = dossier.value.notifications.find(({ id }) => id === notification)?.version ?? 0
    const organisation = register.value.organisation.id
    const input = {
      ...{ sentAt, channel, receipt: receipt.trim() || null },
      afterwardsReason: afterwardsReason.trim() || null,
    }
    const { isDone } = isCorrection
      ? await correcting.run({ organisation, notification, input, reason: reason.trim(), version })
      : await sending.run({ organisation, notification, input: { ...input, isAsPrepared } })
    if (isDone) forget()
    return isDone
  }

  // Asked once it was refused: usually it is prepared anew.
  const isOutdated = ref(false)
  watch(command.failure, (failure) => {
    isOutdated.value ||=
      failure?.kind === 'invalid' && failure.problems.some(({ code }) => code === 'documentOutdated')
  })

  return { form, record, forget, problems, isOutdated, isStale, isRunning: command.isRunning }
}
