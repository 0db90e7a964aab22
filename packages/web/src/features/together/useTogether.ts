import { useQuery } from '@urql/vue'
import { computed, ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import {
  BringTogetherDocument,
  LookTogetherDocument,
  type TogetherSideFragment,
} from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useRegister } from '../register/useRegister.ts'
import { chosenIn } from './chosen-numbers.ts'

export type Side = TogetherSideFragment

/** Dossiers side by side, which of them remains, and the act that brings them together. The address says which ones they are. */
export function useTogether() {
  const register = useRegister()
  const route = useRoute()
  const router = useRouter()
  const chosen = computed(() => chosenIn(route.query))
  const variables = computed(() => ({ organisation: register.value.organisation.id, ...chosen.value }))
  const look = useQuery({
    query: LookTogetherDocument,
    variables,
    pause: computed(() => chosen.value.others.length === 0),
    requestPolicy: 'network-only',
    context: { additionalTypenames: ['Incident', 'Report'] },
  })
  const found = computed(() =>
    chosen.value.others.length === 0 ? null : (look.data.value?.lookTogether ?? null),
  )
  const sides = computed<readonly Side[]>(() =>
    found.value ? [found.value.into, ...found.value.others] : [],
  )
  const command = useCommand(BringTogetherDocument)
  const isStale = ref(false)
  const reason = ref('')

  /** The dossiers of the page from now on; which of them remains where it is said. */
  async function choose(numbers: readonly string[], into: string): Promise<void> {
    await router.replace({ query: { dossiers: numbers.join(','), into } })
  }

  async function bring(): Promise<string | null> {
    const seen = sides.value.map(({ id, version, restsOn }) => ({ incident: id, version, restsOn }))
    const [into, ...others] = seen
    if (!into) return null
    isStale.value = false
    const outcome = await command.run({
      organisation: register.value.organisation.id,
      input: { into, others, reason: reason.value.trim() },
    })
    if (outcome.isDone) return outcome.data.bringTogether.number
    if (outcome.failure.kind === 'conflict') {
      await look.executeQuery({ requestPolicy: 'network-only' })
      isStale.value = true
    }
    return null
  }

  return {
    ...{ chosen, found, sides, choose, bring, reason, isStale },
    ...{ isFetching: look.fetching, error: look.error },
    again: () => look.executeQuery({ requestPolicy: 'network-only' }),
    isRunning: command.isRunning,
    problems: useProblems(command.failure, ['reason']),
    base: computed(() => `/${register.value.organisation.slug}/incidents`),
  }
}
