import { useQuery } from '@urql/vue'
import { computed, ref, watch, type ComputedRef } from 'vue'
import {
  BreachDeliveriesDocument,
  type DeliveryFilter,
  type DeliveryLineFragment,
} from '../../generated/graphql.ts'
import { useRegister } from '../register/useRegister.ts'

export type DeliveryLine = DeliveryLineFragment

const pageSize = 25

/** The controllers of a breach page by page, from the server: there may be thousands. */
export function useDeliveries(number: () => string, filter: ComputedRef<DeliveryFilter>) {
  const register = useRegister()
  /** Where each page before this one began. */
  const places = ref<(string | null)[]>([null])
  const { data, fetching, error, executeQuery } = useQuery({
    query: BreachDeliveriesDocument,
    variables: computed(() => ({
      ...{ organisation: register.value.organisation.id, number: number(), first: pageSize },
      ...{ after: places.value.at(-1) ?? null, filter: filter.value },
    })),
    context: { additionalTypenames: ['BreachDelivery', 'Breach'] },
  })
  watch(
    () => JSON.stringify([number(), filter.value]),
    () => (places.value = [null]),
  )
  const page = computed(() => data.value?.breachDeliveries ?? null)

  return {
    rows: computed<readonly DeliveryLine[]>(() => page.value?.edges.map(({ node }) => node) ?? []),
    isRead: computed(() => page.value !== null),
    isFetching: fetching,
    error,
    /** Number of the first row on this page. */
    first: computed(() => (places.value.length - 1) * pageSize + 1),
    hasNext: computed(() => page.value?.pageInfo.hasNextPage ?? false),
    hasPrevious: computed(() => places.value.length > 1),
    next: () => (places.value = [...places.value, page.value?.pageInfo.endCursor ?? null]),
    previous: () => (places.value = places.value.slice(0, -1)),
    again: () => executeQuery({ requestPolicy: 'network-only' }),
  }
}
