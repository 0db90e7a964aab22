import { ref } from 'vue'
import { AssignMandatesDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useRegister } from '../register/useRegister.ts'

/** Lets people of the consultancy use mandates: all of the chosen people all of the chosen mandates. */
export function useAssignMandates() {
  const register = useRegister()
  const command = useCommand(AssignMandatesDocument)
  const problems = useProblems(command.failure, ['users', 'mandates'])
  const users = ref<readonly string[] | null>(null)
  const mandates = ref<readonly string[] | null>(null)

  async function assign(): Promise<boolean> {
    if (command.isRunning.value) return false
    const { isDone } = await command.run({
      organisation: register.value.organisation.id,
      mandates: [...(mandates.value ?? [])],
      users: [...(users.value ?? [])],
    })
    if (isDone) users.value = mandates.value = null
    return isDone
  }

  return { users, mandates, assign, problems, isRunning: command.isRunning }
}
