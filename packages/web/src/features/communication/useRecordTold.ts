import type { CommunicationChannel, Instant } from '@lekboek/domain'
import { CorrectToldDocument, RecordToldDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useDossier, type Dossier } from '../incident/useDossier.ts'
import { useStale } from '../incident/useStale.ts'
import { useRegister } from '../register/useRegister.ts'
import { emptyLeft, leftFields, leftInput, leftOf, missingLeft, type LeftForm } from './left-form.ts'

export interface ToldForm {
  toldAt: Instant | null
  channel: CommunicationChannel | null
  reachedCount: number | null
  left: LeftForm
  /** Others than every message before reached; otherwise it is a reminder. */
  isToOthers: boolean
  /** What was wrong, where a telling is corrected. */
  reason: string
}

export const toldFields = ['toldAt', 'channel', 'reachedCount'] as const

/** What is recorded of a telling already. */
export type RecordedTelling = Pick<
  Dossier['communications'][number],
  'toldAt' | 'channel' | 'reachedCount' | 'leftReason' | 'leftDueAt' | 'isToOthers'
>

/** Records that a group was told, from then on the text is frozen; or corrects what was recorded of it. */
export function useRecordTold(communication: string, recorded: RecordedTelling | null) {
  const register = useRegister()
  const dossier = useDossier()
  const telling = useCommand(RecordToldDocument)
  const correcting = useCommand(CorrectToldDocument)
  const command = recorded ? correcting : telling
  const problems = useProblems(command.failure, [...toldFields, ...leftFields, 'isToOthers', 'reason'])
  /** The text was changed since: what people read must be looked at first. */
  const isChanged = useStale(command.failure)
  const { form, forget } = useDraft<ToldForm>(`${recorded ? 'corrected' : 'told'}-${communication}`, () =>
    formOf(recorded),
  )

  async function record(): Promise<boolean> {
    const { toldAt, channel, reachedCount, left, isToOthers, reason } = form.value
    if (toldAt === null || channel === null || reachedCount === null || command.isRunning.value) return false
    if (missingLeft(left).length > 0) return false
    isChanged.value = false
    const version = dossier.value.communications.find(({ id }) => id === communication)?.version ?? 0
    const organisation = register.value.organisation.id
    const input = { toldAt, channel, reachedCount, version, isToOthers, ...leftInput(left) }
    const { isDone } = recorded
      ? await correcting.run({ organisation, communication, input: { ...input, reason: reason.trim() } })
      : await telling.run({ organisation, communication, input })
    if (isDone) forget()
    return isDone
  }

  return { form, record, forget, problems, isChanged, isRunning: command.isRunning }
}

function formOf(recorded: RecordedTelling | null): ToldForm {
  const { toldAt = null, channel = null, reachedCount = null } = recorded ?? {}
  return {
    ...{ toldAt, channel, reachedCount, isToOthers: recorded?.isToOthers ?? false, reason: '' },
    left: recorded ? leftOf(recorded) : emptyLeft(),
  }
}
