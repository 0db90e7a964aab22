import { ref } from 'vue'
import type { CommunicationChannel, Instant } from '@lekboek/domain'
import { RecordRestToldDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useRegister } from '../register/useRegister.ts'
import { emptyLeft, leftFields, leftInput, missingLeft, type LeftForm } from './left-form.ts'

export interface RestForm {
  toldAt: Instant | null
  channel: CommunicationChannel | null
  reachedCount: number | null
  left: LeftForm
}

const restFields = ['toldAt', 'channel', 'reachedCount', ...leftFields] as const

/** Records that the others of a group were told, or why some of them still were not. */
export function useRecordRest(communication: string) {
  const register = useRegister()
  const command = useCommand(RecordRestToldDocument)
  const problems = useProblems(command.failure, restFields)
  const isTried = ref(false)
  const { form, forget } = useDraft<RestForm>(`rest-${communication}`, () => ({
    ...{ toldAt: null, channel: null, reachedCount: null, left: emptyLeft() },
  }))

  function missing(): string[] {
    const { toldAt, channel, reachedCount } = form.value
    const own = Object.entries({ toldAt, channel, reachedCount }).filter(([, value]) => value === null)
    return isTried.value ? [...own.map(([field]) => field), ...missingLeft(form.value.left)] : []
  }

  async function record(): Promise<boolean> {
    isTried.value = true
    const { toldAt, channel, reachedCount } = form.value
    if (missing().length > 0 || toldAt === null || reachedCount === null || command.isRunning.value)
      return false
    const { isDone } = await command.run({
      organisation: register.value.organisation.id,
      communication,
      input: { toldAt, channel, reachedCount, ...leftInput(form.value.left) },
    })
    if (isDone) forget()
    return isDone
  }

  return { form, record, forget, missing, problems, isRunning: command.isRunning }
}
