import { isPutOff, type AwarenessGround, type Instant } from '@lekboek/domain'
import { computed } from 'vue'
import { RecordAwarenessDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useDossier } from '../incident/useDossier.ts'
import { useStale } from '../incident/useStale.ts'
import { useRegister } from '../register/useRegister.ts'
import { newestFirst } from './newest-first.ts'

export interface AwarenessForm {
  awareAt: Instant | null
  ground: AwarenessGround | null
  argument: string
  correctionReason: string
}

const emptyForm = (): AwarenessForm => ({
  ...{ awareAt: null, ground: null, argument: '', correctionReason: '' },
})

/** Fixes the instant of awareness; every earlier one stays in the history. */
export function useRecordAwareness() {
  const register = useRegister()
  const dossier = useDossier()
  const command = useCommand(RecordAwarenessDocument)
  const problems = useProblems(command.failure, ['awareAt', 'ground', 'argument', 'correctionReason'])
  const isStale = useStale(command.failure)
  const { form, forget } = useDraft(`awareness-${dossier.value.id}`, startForm)
  const isComplete = computed(() => form.value.awareAt !== null && form.value.ground !== null)

  async function record(): Promise<boolean> {
    const { awareAt, ground, argument, correctionReason } = form.value
    if (awareAt === null || ground === null || command.isRunning.value) return false
    const { isDone } = await command.run({
      organisation: register.value.organisation.id,
      incident: dossier.value.id,
      input: {
        ...{ awareAt, ground, argument: argument.trim(), version: dossier.value.awareness.length },
        correctionReason: isPutOff(awareAt, dossier.value.awareAt ?? null)
          ? correctionReason.trim() || null
          : null,
      },
    })
    if (isDone) clear()
    return isDone
  }

  /** Whoever changes the instant goes on from the one that stands; why is asked anew. */
  function startForm(): AwarenessForm {
    const { awareAt, awareness } = dossier.value
    const standing = awareAt ? newestFirst(awareness)[0] : undefined
    return standing ? { ...emptyForm(), awareAt: standing.awareAt, ground: standing.ground } : emptyForm()
  }

  function clear(): void {
    forget()
    form.value = startForm()
  }

  return { form, record, clear, problems, isStale, isComplete, isRunning: command.isRunning }
}
