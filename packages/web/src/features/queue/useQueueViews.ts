import { useQuery } from '@urql/vue'
import { computed, ref, shallowRef } from 'vue'
import {
  ArrangeQueueViewsDocument,
  ChangeQueueViewDocument,
  KeepQueueViewDocument,
  QueueViewsDocument,
  RemoveQueueViewDocument,
  type KeptQueueViewFragment,
  type QueueViewInput,
} from '../../generated/graphql.ts'
import { unattended } from '../../graphql/client.ts'
import type { Failure } from '../../graphql/failure.ts'
import { useCommand, type Outcome } from '../../graphql/useCommand.ts'
import { useEveryMinute } from './useEveryMinute.ts'

/** A person's own views of the queue: read, counted anew each minute, and changed. */
export function useQueueViews() {
  const read = useQuery({ query: QueueViewsDocument, variables: {} })
  const keeping = useCommand(KeepQueueViewDocument)
  const changing = useCommand(ChangeQueueViewDocument)
  const arranging = useCommand(ArrangeQueueViewsDocument)
  const removing = useCommand(RemoveQueueViewDocument)
  const failure = shallowRef<Failure | null>(null)
  const isRunning = ref(false)
  const views = computed<readonly KeptQueueViewFragment[]>(() => read.data.value?.queueViews ?? [])
  const again = () => read.executeQuery({ requestPolicy: 'network-only' })

  async function heard(outcome: Promise<Outcome<unknown>>): Promise<boolean> {
    isRunning.value = true
    const answer = await outcome
    isRunning.value = false
    failure.value = answer.isDone ? null : answer.failure
    // What another tab changed is shown as it is now, and the words about it stay.
    if (answer.isDone || answer.failure.kind === 'conflict' || answer.failure.kind === 'notFound')
      await again()
    return answer.isDone
  }

  useEveryMinute(() => read.executeQuery({ requestPolicy: 'network-only', fetchOptions: unattended }))
  return {
    views,
    hasRead: computed(() => read.data.value !== undefined),
    error: read.error,
    failure,
    isRunning,
    again,
    /** A dialog that opens anew begins without the words about what was refused before. */
    forgetFailure() {
      failure.value = null
    },
    keep: (input: QueueViewInput) => heard(keeping.run({ input })),
    change: ({ id, version }: KeptQueueViewFragment, input: QueueViewInput) =>
      heard(changing.run({ view: id, version, input })),
    arrange: (ids: readonly string[]) => heard(arranging.run({ views: [...ids] })),
    remove: ({ id, version }: KeptQueueViewFragment) => heard(removing.run({ view: id, version })),
  }
}
