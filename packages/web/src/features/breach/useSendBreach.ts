import { computed } from 'vue'
import { SendBreachDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useRegister } from '../register/useRegister.ts'
import { deliveryInputs, toggleController, type ChosenController } from './delivery-choice.ts'

/** Sends the breach to the controllers that were chosen; each gets its own report. */
export function useSendBreach(breach: string, version: () => number) {
  const register = useRegister()
  const command = useCommand(SendBreachDocument)
  const problems = useProblems(command.failure, ['deliveries'])
  const { form } = useDraft<{ chosen: ChosenController[] }>(`deliveries-${breach}`, () => ({ chosen: [] }))
  const chosen = computed({ get: () => form.value.chosen, set: (next) => (form.value = { chosen: next }) })

  function toggle(controllerId: string): void {
    form.value = { chosen: toggleController(chosen.value, controllerId) }
  }

  async function send(): Promise<boolean> {
    if (chosen.value.length === 0 || command.isRunning.value) return false
    const organisation = register.value.organisation.id
    const { isDone } = await command.run({
      ...{ organisation, breach, version: version() },
      deliveries: deliveryInputs(chosen.value),
    })
    if (isDone) form.value = { chosen: [] }
    return isDone
  }

  return { chosen, toggle, send, problems, isRunning: command.isRunning }
}
