import type { Instant } from '@lekboek/domain'
import { ref } from 'vue'
import { CompleteMeasureDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import type { Dossier } from '../incident/useDossier.ts'
import { useStale } from '../incident/useStale.ts'
import { useRegister } from '../register/useRegister.ts'

/** Says that a measure was carried out, when, and what it brought. */
export function useCompleteMeasure(measure: () => Dossier['measures'][number]) {
  const register = useRegister()
  const command = useCommand(CompleteMeasureDocument)
  const problems = useProblems(command.failure, ['doneAt', 'result'])
  const isStale = useStale(command.failure)
  const doneAt = ref<Instant | null>(new Date().toISOString())
  const result = ref('')

  async function complete(): Promise<boolean> {
    if (doneAt.value === null || command.isRunning.value) return false
    const organisation = register.value.organisation.id
    const { id, version } = measure()
    const outcome = await command.run({
      ...{ organisation, version },
      measure: id,
      doneAt: doneAt.value,
      result: result.value.trim() || null,
    })
    return outcome.isDone
  }

  return { doneAt, result, complete, problems, isStale, isRunning: command.isRunning }
}
