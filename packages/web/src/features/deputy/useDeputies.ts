import { useQuery } from '@urql/vue'
import { computed } from 'vue'
import { useNow } from '../../clock/useNow.ts'
import { DeputiesDocument, type DeputiesQuery } from '../../generated/graphql.ts'
import { abilityIn } from '../register/useAbility.ts'
import type { RegisterAccess } from '../viewer/viewer.ts'
import { deputyState } from './deputy-state.ts'

export type Deputy = DeputiesQuery['deputies'][number]

/** Who stands in for the DPO of a register, for those who may know. */
export function useDeputies(access: () => RegisterAccess) {
  const now = useNow()
  const query = useQuery({
    query: DeputiesDocument,
    variables: computed(() => ({ organisation: access().organisation.id })),
    pause: computed(() => !abilityIn(access()).can('read', 'Deputy')),
    context: { additionalTypenames: ['Deputy'] },
  })
  const all = computed(() => query.data.value?.deputies ?? [])
  const inState = (...states: ReturnType<typeof deputyState>[]) =>
    computed(() => all.value.filter((one) => states.includes(deputyState(one, now.value))))
  return {
    running: inState('open'),
    current: inState('open', 'coming'),
    past: inState('past'),
    hasData: computed(() => query.data.value !== undefined),
    isFetching: query.fetching,
    error: query.error,
    again: () => query.executeQuery({ requestPolicy: 'network-only' }),
  }
}
