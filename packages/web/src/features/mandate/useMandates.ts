import { useQuery } from '@urql/vue'
import { computed } from 'vue'
import { MandatesDocument, type MandatesQuery } from '../../generated/graphql.ts'
import { useRegister } from '../register/useRegister.ts'

export type Mandate = MandatesQuery['mandates'][number]

/** Every mandate that this organisation gave, and every one that it holds. */
export function useMandates() {
  const register = useRegister()
  const organisation = computed(() => register.value.organisation.id)
  const query = useQuery({
    query: MandatesDocument,
    variables: computed(() => ({ organisation: organisation.value })),
    context: { additionalTypenames: ['Mandate'] },
  })
  const all = computed(() => query.data.value?.mandates ?? [])
  return {
    given: computed(() => all.value.filter(({ clientId }) => clientId === organisation.value)),
    held: computed(() => all.value.filter(({ consultancyId }) => consultancyId === organisation.value)),
    hasData: computed(() => query.data.value !== undefined),
    isFetching: query.fetching,
    error: query.error,
    again: () => query.executeQuery({ requestPolicy: 'network-only' }),
  }
}
