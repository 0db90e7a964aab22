import type { CommunicationChannel, Instant } from '@lekboek/domain'
import { RecordToldDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useDossier } from '../incident/useDossier.ts'
import { useStale } from '../incident/useStale.ts'
import { useRegister } from '../register/useRegister.ts'
import { emptyLeft, leftFields, leftInput, missingLeft, type LeftForm } from './left-form.ts'

export interface ToldForm {
  toldAt: Instant | null
  channel: CommunicationChannel | null
  reachedCount: number | null
  left: LeftForm
}

export const toldFields = ['toldAt', 'channel', 'reachedCount'] as const

/** Records that a group was told: from then on the text is frozen. */
export function useRecordTold(communication: string) {
  const register = useRegister()
  const dossier = useDossier()
  const command = useCommand(RecordToldDocument)
  const problems = useProblems(command.failure, [...toldFields, ...leftFields])
  /** The text was changed since: what people read must be looked at first. */
  const isChanged = useStale(command.failure)
  const { form, forget } = useDraft<ToldForm>(`told-${communication}`, () => ({
    toldAt: null,
    channel: null,
    reachedCount: null,
    left: emptyLeft(),
  }))

  async function record(): Promise<boolean> {
    const { toldAt, channel, reachedCount } = form.value
    if (toldAt === null || channel === null || reachedCount === null || command.isRunning.value) return false
    if (missingLeft(form.value.left).length > 0) return false
    isChanged.value = false
    const version = dossier.value.communications.find(({ id }) => id === communication)?.version ?? 0
    const organisation = register.value.organisation.id
    const { isDone } = await command.run({
      organisation,
      communication,
      input: { toldAt, channel, reachedCount, version, ...leftInput(form.value.left) },
    })
    if (isDone) forget()
    return isDone
  }

  return { form, record, forget, problems, isChanged, isRunning: command.isRunning }
}
