import { useQuery } from '@urql/vue'
import { computed } from 'vue'
import { ComingAccessDocument, type ComingAccessQuery } from '../../generated/graphql.ts'
import { useRegister } from '../register/useRegister.ts'

export type ComingAccess = ComingAccessQuery['comingAccess'][number]

/** Who may soon see something of this register. */
export function useComingAccess() {
  const register = useRegister()
  const query = useQuery({
    query: ComingAccessDocument,
    variables: computed(() => ({ organisation: register.value.organisation.id })),
    context: { requestPolicy: 'network-only' },
  })
  return {
    coming: computed(() => query.data.value?.comingAccess ?? []),
    hasData: computed(() => query.data.value !== undefined),
    isFetching: query.fetching,
    error: query.error,
    again: () => query.executeQuery({ requestPolicy: 'network-only' }),
  }
}
