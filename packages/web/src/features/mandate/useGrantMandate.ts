import { ref } from 'vue'
import { GrantMandateDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useRegister } from '../register/useRegister.ts'
import { grantFields, type GrantForm } from './mandate-state.ts'

/** Lets a consultancy into this register. */
export function useGrantMandate() {
  const register = useRegister()
  const command = useCommand(GrantMandateDocument)
  const problems = useProblems(command.failure, grantFields)
  const form = ref<GrantForm>({ consultancyId: '', scope: 'dpo', mayDecide: false, from: null, until: null })

  async function grant(): Promise<boolean> {
    if (command.isRunning.value) return false
    const { consultancyId, scope, from, until } = form.value
    const mayDecide = scope === 'dpo' && form.value.mayDecide
    const input = { consultancyId, scope, mayDecide, from, until }
    return (await command.run({ organisation: register.value.organisation.id, input })).isDone
  }

  return { form, grant, problems, isRunning: command.isRunning }
}
