import { useMutation, type AnyVariables, type TypedDocumentNode } from '@urql/vue'
import { computed, ref, shallowRef, type ComputedRef, type Ref } from 'vue'
import { tickNow } from '../clock/useNow.ts'
import { readFailure, type Failure } from './failure.ts'
import { unsendableProblems } from './unsendable.ts'

export type Outcome<Data> = { isDone: true; data: Data } | { isDone: false; failure: Failure }

export interface Command<Data, Variables> {
  run: (variables: Variables) => Promise<Outcome<Data>>
  isRunning: Ref<boolean>
  failure: Ref<Failure | null>
  /** True from the first press until an answer came, so that a second press does nothing twice. */
  isBlocked: ComputedRef<boolean>
}

let running = 0

/** Whether anything that somebody asked to be changed in this window is under way. */
export function isSaving(): boolean {
  return running > 0
}

/** One mutation: runs it, says whether it is under way, keeps why it was refused. Never throws. */
export function useCommand<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): Command<Data, Variables> {
  const mutation = useMutation<Data, Variables>(document)
  const isRunning = ref(false)
  const failure = shallowRef<Failure | null>(null)

  async function run(variables: Variables): Promise<Outcome<Data>> {
    const problems = unsendableProblems(variables)
    if (problems.length > 0) return refuse({ kind: 'invalid', problems })
    isRunning.value = true
    running += 1
    const { data, error } = await mutation.executeMutation(variables).finally(() => (running -= 1))
    isRunning.value = false
    tickNow()
    if (error) return refuse(readFailure(error))
    if (!data) return refuse({ kind: 'internal', requestId: null })
    failure.value = null
    return { isDone: true, data }
  }

  function refuse(reason: Failure): { isDone: false; failure: Failure } {
    failure.value = reason
    return { isDone: false, failure: reason }
  }
  return { run, isRunning, failure, isBlocked: computed(() => isRunning.value) }
}
