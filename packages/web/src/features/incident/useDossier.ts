import { useQuery, type OperationContext } from '@urql/vue'
import { computed, inject, provide, ref, watch, type ComputedRef, type InjectionKey, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { DossierDocument, type DossierQuery } from '../../generated/graphql.ts'
import { unattended } from '../../graphql/client.ts'
import { usePathParam } from '../../layout/usePathParam.ts'
import { useRegister } from '../register/useRegister.ts'
import { useFresh } from './useFresh.ts'

/** One breach with everything that hangs on it, as the server last told. */
export type Dossier = DossierQuery['incident']

interface Provided {
  dossier: ComputedRef<Dossier | null>
  again: () => Promise<void>
  /** How often it was read anew. */
  turn: Readonly<Ref<number>>
}

const dossierKey: InjectionKey<Provided> = Symbol('dossier')

// A dossier without measures or reports holds none of their names: the cache must still hear when the first one comes.
const parts = ['Incident', 'Measure', 'Attachment', 'Report', 'Communication', 'Notification', 'DutyReport']

/**
 * Reads the dossier of the page's address and hands it to every room below. By a number that it had before its seal was lifted the
 * page goes on to its own.
 */
export function provideDossier() {
  const register = useRegister()
  const route = useRoute()
  const router = useRouter()
  const number = usePathParam('number')
  const query = useQuery({
    query: DossierDocument,
    variables: computed(() => ({ organisation: register.value.organisation.id, number: number.value })),
    context: { additionalTypenames: parts },
  })
  // While another dossier is on its way the answer is still the one before.
  const dossier = computed(() => {
    const incident = query.data.value?.incident
    return incident?.number === number.value ? incident : null
  })
  watch(
    () => [query.data.value?.incident.number, query.operation.value?.variables.number] as const,
    ([own, askedBy]) => {
      if (own === undefined || own === number.value || askedBy !== number.value) return
      void router.replace({ params: { ...route.params, number: own }, query: route.query, hash: route.hash })
    },
    { immediate: true },
  )
  const turn = ref(0)
  async function again(context: Partial<OperationContext> = {}): Promise<void> {
    await query.executeQuery({ requestPolicy: 'network-only', ...context })
    turn.value += 1
  }
  const hasChanged = useFresh({
    dossier,
    isReading: () => query.fetching.value || query.stale.value,
    asked: () => ({ organisation: register.value.organisation.id, number: number.value }),
    again: () => again({ fetchOptions: unattended }),
  })
  provide(dossierKey, { dossier, again: () => again(), turn })
  return { dossier, hasChanged, isFetching: query.fetching, error: query.error, again: () => again() }
}

/** For the rooms of a dossier: the frame only shows them when it has been read. */
export function useDossier(): ComputedRef<Dossier> {
  const { dossier } = injectDossier()
  let last = dossier.value
  return computed(() => {
    // While one leaves for another dossier its rooms are still there for a moment: they keep the one they had.
    last = dossier.value ?? last
    if (last === null) throw new Error('The dossier has not been read.')
    return last
  })
}

/** Reads the dossier anew, as after somebody else changed it. */
export function useReadAgain(): () => Promise<void> {
  return injectDossier().again
}

/** Calls after every time that the dossier was read anew: for what a room reads beside it. */
export function useEachReading(call: () => unknown): void {
  watch(injectDossier().turn, call)
}

function injectDossier(): Provided {
  const provided = inject(dossierKey)
  if (!provided) throw new Error('This room stands outside a dossier.')
  return provided
}
