import { useQuery } from '@urql/vue'
import { computed } from 'vue'
import {
  AdmitKeptOutUserDocument,
  KeptOutUsersDocument,
  type KeptOutUsersQuery,
} from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useRefusalText } from '../../graphql/useRefusalText.ts'
import { useRegister } from '../register/useRegister.ts'

export type KeptOutUser = KeptOutUsersQuery['keptOutUsers'][number]

/** Whom organisations refused that passed into this one, and letting them in. */
export function useKeptOutUsers() {
  const register = useRegister()
  const organisation = computed(() => register.value.organisation.id)
  const query = useQuery({
    query: KeptOutUsersDocument,
    variables: computed(() => ({ organisation: organisation.value })),
    context: { additionalTypenames: ['KeptOutUser', 'Mandate', 'Merger'] },
  })
  const admitting = useCommand(AdmitKeptOutUserDocument)
  return {
    people: computed(() => query.data.value?.keptOutUsers ?? []),
    error: query.error,
    admit: async ({ registerId, userId }: KeptOutUser) => {
      const done = await admitting.run({
        organisation: organisation.value,
        register: registerId,
        user: userId,
      })
      // An empty answer names no type by which the list would be asked for again.
      query.executeQuery({ requestPolicy: 'network-only' })
      return done
    },
    refusal: useRefusalText(admitting.failure),
    isRunning: admitting.isRunning,
    again: () => query.executeQuery({ requestPolicy: 'network-only' }),
  }
}
