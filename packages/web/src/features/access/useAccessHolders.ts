import { useQuery } from '@urql/vue'
import { computed } from 'vue'
import { AccessHoldersDocument, type AccessHoldersQuery } from '../../generated/graphql.ts'
import { useRegister } from '../register/useRegister.ts'

export type AccessHolder = AccessHoldersQuery['accessHolders'][number]

/** Everybody who can see something of this register now: the own people, and those from outside. */
export function useAccessHolders() {
  const register = useRegister()
  const query = useQuery({
    query: AccessHoldersDocument,
    variables: computed(() => ({ organisation: register.value.organisation.id })),
    context: { requestPolicy: 'network-only' },
  })
  const all = computed(() => query.data.value?.accessHolders ?? [])
  const isOwn = ({ way }: AccessHolder) => way === 'role' || way === 'deputy' || way === 'token'
  return {
    own: computed(() => all.value.filter(isOwn)),
    outside: computed(() => all.value.filter((one) => !isOwn(one))),
    people: computed(
      () => new Set(all.value.filter(({ way }) => way !== 'token').map(({ userId }) => userId)).size,
    ),
    hasData: computed(() => query.data.value !== undefined),
    isFetching: query.fetching,
    error: query.error,
    again: () => query.executeQuery({ requestPolicy: 'network-only' }),
  }
}
