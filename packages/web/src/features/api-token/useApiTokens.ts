import { useQuery } from '@urql/vue'
import { computed } from 'vue'
import { useNow } from '../../clock/useNow.ts'
import { ApiTokensDocument, type ApiTokensQuery } from '../../generated/graphql.ts'
import { useRegister } from '../register/useRegister.ts'
import { apiTokenState } from './api-token-state.ts'

export type ApiToken = ApiTokensQuery['apiTokens'][number]

/** Tokens of this organisation: those that open something or wait for the DPO, and those that are over. */
export function useApiTokens() {
  const now = useNow()
  const register = useRegister()
  const query = useQuery({
    query: ApiTokensDocument,
    variables: computed(() => ({ organisation: register.value.organisation.id })),
    context: { additionalTypenames: ['ApiToken'] },
  })
  const all = computed(() => query.data.value?.apiTokens ?? [])
  const isOver = (token: ApiToken) => apiTokenState(token, now.value) === 'over'
  return {
    current: computed(() => all.value.filter((one) => !isOver(one))),
    past: computed(() => all.value.filter(isOver)),
    hasData: computed(() => query.data.value !== undefined),
    isFetching: query.fetching,
    error: query.error,
    again: () => query.executeQuery({ requestPolicy: 'network-only' }),
  }
}
