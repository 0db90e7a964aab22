import type { Instant } from '@lekboek/domain'
import { useQuery } from '@urql/vue'
import { computed, ref } from 'vue'
import {
  ContinueServiceDocument,
  EndServiceDocument,
  RunningWorkDocument,
  ServiceDocument,
} from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useRegister } from '../register/useRegister.ts'

/** How long the organisation of the page takes part. */
export function useService() {
  const register = useRegister()
  const organisation = computed(() => register.value.organisation.id)
  const query = useQuery({
    query: ServiceDocument,
    variables: computed(() => ({ organisation: organisation.value })),
  })
  const service = computed(() => query.data.value?.service ?? null)
  const isOpen = ref(false)
  const work = useQuery({
    query: RunningWorkDocument,
    variables: computed(() => ({ organisation: organisation.value })),
    pause: computed(() => !isOpen.value),
    context: { requestPolicy: 'network-only' },
  })
  const again = () => query.executeQuery({ requestPolicy: 'network-only' })
  const ending = useCommand(EndServiceDocument)
  const continuing = useCommand(ContinueServiceDocument)
  const failure = computed(() => ending.failure.value ?? continuing.failure.value)
  const problems = useProblems(failure, ['endsAt', 'readableUntil'])
  const form = ref({ endsAt: null as Instant | null, readableUntil: null as Instant | null })

  async function end(): Promise<boolean> {
    const { endsAt, readableUntil } = form.value
    if (readableUntil === null) {
      ending.failure.value = { kind: 'invalid', problems: [{ path: 'readableUntil', code: 'required' }] }
      return false
    }
    const version = service.value?.version ?? 0
    const input = { endsAt, readableUntil }
    const { isDone } = await ending.run({ organisation: organisation.value, version, input })
    await again()
    return isDone
  }

  async function goOn(): Promise<void> {
    const version = service.value?.version ?? 0
    await continuing.run({ organisation: organisation.value, version })
    await again()
  }

  return {
    ...{ service, form, query, again, end, goOn, problems, isOpen },
    running: computed(() => work.data.value?.runningWork ?? null),
    isStale: computed(() => failure.value?.kind === 'conflict'),
    isRunning: computed(() => ending.isRunning.value || continuing.isRunning.value),
  }
}
