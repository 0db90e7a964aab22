import { ref, type Ref } from 'vue'
import type { AnyVariables, TypedDocumentNode } from '@urql/vue'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useRegister } from '../register/useRegister.ts'
import { useStale } from './useStale.ts'

/** An act that asks for nothing but its reason. */
export interface Reasoned {
  reason: Ref<string>
  problems: ReturnType<typeof useProblems>
  isStale: Ref<boolean>
  isRunning: Ref<boolean>
  run: () => Promise<boolean>
}

export function useReasoned<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variablesOf: (organisation: string, reason: string) => Variables,
): Reasoned {
  const register = useRegister()
  const command = useCommand(document)
  const problems = useProblems(command.failure, ['reason'])
  const isStale = useStale(command.failure)
  const reason = ref('')

  async function run(): Promise<boolean> {
    isStale.value = false
    const { isDone } = await command.run(variablesOf(register.value.organisation.id, reason.value.trim()))
    return isDone
  }

  return { reason, problems, isStale, isRunning: command.isRunning, run }
}
