import { ref } from 'vue'
import { RemoveAttachmentDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import type { Reasoned } from '../incident/useReasoned.ts'
import { useRegister } from '../register/useRegister.ts'

/** Takes a file away, wherever it hangs; nobody saves over it in between, because it is there or gone. */
export function useRemoveAttachment(id: () => string): Reasoned {
  const register = useRegister()
  const command = useCommand(RemoveAttachmentDocument)
  const problems = useProblems(command.failure, ['reason'])
  const reason = ref('')

  async function run(): Promise<boolean> {
    const organisation = register.value.organisation.id
    const { isDone } = await command.run({ organisation, attachment: id(), reason: reason.value.trim() })
    return isDone
  }

  return { reason, problems, isStale: ref(false), isRunning: command.isRunning, run }
}
