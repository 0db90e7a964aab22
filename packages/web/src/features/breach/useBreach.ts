import { useQuery, type OperationContext } from '@urql/vue'
import { computed, inject, provide, type ComputedRef, type InjectionKey } from 'vue'
import { useNow } from '../../clock/useNow.ts'
import { BreachDocument, type BreachQuery } from '../../generated/graphql.ts'
import { unattended } from '../../graphql/client.ts'
import { usePathParam } from '../../layout/usePathParam.ts'
import { useEveryMinute } from '../queue/useEveryMinute.ts'
import { useRegister } from '../register/useRegister.ts'
import { isUnderWay } from './delivery-state.ts'
import { useWhile } from './useWhile.ts'

export type Breach = BreachQuery['breach']

interface Provided {
  breach: ComputedRef<Breach | null>
  again: () => Promise<void>
}

const breachKey: InjectionKey<Provided> = Symbol('breach')

/** Reads the breach of the page's address and hands it to its rooms; reads it anew while something is on its way. */
export function provideBreach() {
  const register = useRegister()
  const number = usePathParam('number')
  const now = useNow()
  const { data, fetching, error, executeQuery } = useQuery({
    query: BreachDocument,
    variables: computed(() => ({ organisation: register.value.organisation.id, number: number.value })),
    context: { additionalTypenames: ['Breach', 'BreachDelivery'] },
  })
  const breach = computed(() => (data.value?.breach.number === number.value ? data.value.breach : null))
  async function read(context: Partial<OperationContext> = {}): Promise<void> {
    await executeQuery({ requestPolicy: 'network-only', ...context })
  }
  const again = () => read()
  useWhile(
    () => breach.value !== null && isUnderWay(breach.value, now.value),
    () => read({ fetchOptions: unattended }),
  )
  // Who was told asks meanwhile, and nothing that is done here brings that in.
  useEveryMinute(() => read({ fetchOptions: unattended }))
  provide(breachKey, { breach, again })
  return { breach, isFetching: fetching, error, again }
}

/** For the rooms of a breach: the frame only shows them when it has been read. */
export function useBreach(): ComputedRef<Breach> {
  const { breach } = injectBreach()
  let last = breach.value
  return computed(() => {
    // While one leaves for another breach its rooms are still there for a moment: they keep the one they had.
    last = breach.value ?? last
    if (last === null) throw new Error('The breach has not been read.')
    return last
  })
}

/** Reads the breach anew, as after it was sent. */
export function useReadBreach(): () => Promise<void> {
  return injectBreach().again
}

function injectBreach(): Provided {
  const provided = inject(breachKey)
  if (!provided) throw new Error('This room stands outside a breach.')
  return provided
}
