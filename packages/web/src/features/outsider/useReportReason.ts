import type { AnyVariables, TypedDocumentNode } from '@urql/vue'
import { ref } from 'vue'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useRegister } from '../register/useRegister.ts'

/** An act on a report from outside that is done for a reason, in a form that opens and closes. */
export function useReportReason<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  reasonField: string,
  variablesOf: (given: { organisation: string; reason: string }) => Variables,
) {
  const register = useRegister()
  const command = useCommand(document)
  const problems = useProblems(command.failure, [reasonField])
  const isOpen = ref(false)
  const reason = ref('')

  async function run(): Promise<Data | null> {
    const organisation = register.value.organisation.id
    const outcome = await command.run(variablesOf({ organisation, reason: reason.value.trim() }))
    if (!outcome.isDone) return null
    leave()
    return outcome.data
  }

  function leave(): void {
    isOpen.value = false
    reason.value = ''
  }
  return { isOpen, reason, run, leave, problems, isRunning: command.isRunning }
}
