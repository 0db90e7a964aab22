import type { Instant, DutyReportChannel } from '@lekboek/domain'
import { computed } from 'vue'
import { ChangeDutyReportDocument, RecordDutyReportDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useDossier, type Dossier } from '../incident/useDossier.ts'
import { useStale } from '../incident/useStale.ts'
import { useRegister } from '../register/useRegister.ts'

export type DutyReport = Dossier['dutyReports'][number]

export interface DutyReportForm {
  /** `notNeeded` for an own duty that this dossier does not owe. */
  outcome: 'sent' | 'notNeeded'
  sentAt: Instant | null
  recipient: string
  channel: DutyReportChannel | null
  receipt: string
  isComplete: boolean
  reason: string
  afterwardsReason: string
}

function startReport(stored: DutyReport | null, recipient: string): DutyReportForm {
  return {
    outcome: stored && stored.sentAt === null ? 'notNeeded' : 'sent',
    sentAt: stored?.sentAt ?? null,
    recipient: stored?.recipient ?? recipient,
    channel: stored?.channel ?? null,
    receipt: stored?.receipt ?? '',
    isComplete: stored?.isComplete ?? false,
    reason: stored?.reason ?? '',
    afterwardsReason: stored?.afterwardsReason ?? '',
  }
}

/** Records that a duty was met, or corrects what was recorded of it. */
export function useSaveDutyReport(duty: Dossier['duties'][number], stored: DutyReport | null) {
  const register = useRegister()
  const dossier = useDossier()
  const recording = useCommand(RecordDutyReportDocument)
  const changing = useCommand(ChangeDutyReportDocument)
  const problems = useProblems(
    computed(() => recording.failure.value ?? changing.failure.value),
    ['sentAt', 'recipient', 'channel', 'receipt', 'reason', 'afterwardsReason'],
  )
  const isStale = useStale(changing.failure)
  const { form, forget } = useDraft(`duty-${stored?.id ?? `${dossier.value.id}-${duty.key}`}`, () =>
    startReport(stored, duty.recipient ?? ''),
  )

  async function save(): Promise<boolean> {
    const organisation = register.value.organisation.id
    const input = inputOf(form.value)
    // What somebody else saved meanwhile is on the page by now: saving again goes on from there.
    const version = dossier.value.dutyReports.find(({ id }) => id === stored?.id)?.version ?? 0
    isStale.value = false
    const { isDone } = stored
      ? await changing.run({ organisation, dutyReport: stored.id, version, input })
      : await recording.run({ organisation, incident: dossier.value.id, duty: duty.key, input })
    if (isDone) forget()
    return isDone
  }

  const isRunning = computed(() => recording.isRunning.value || changing.isRunning.value)
  return { form, save, forget, problems, isStale, isRunning }
}

function inputOf(form: DutyReportForm) {
  const { outcome, sentAt, recipient, channel, receipt, isComplete, reason, afterwardsReason } = form
  const said = { recipient: recipient.trim() || null, reason: reason.trim() || null }
  return outcome === 'notNeeded'
    ? { ...said, sentAt: null, channel: null, receipt: null, isComplete: false }
    : {
        ...{ ...said, sentAt, channel, receipt: receipt.trim() || null, isComplete },
        afterwardsReason: afterwardsReason.trim() || null,
      }
}
