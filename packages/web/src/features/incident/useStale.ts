import { ref, watch, type Ref } from 'vue'
import type { Failure } from '../../graphql/failure.ts'
import { useReadAgain } from './useDossier.ts'

/** True once somebody else was first and what is stored now has been read: time to compare and choose. */
export function useStale(failure: Readonly<Ref<Failure | null>>): Ref<boolean> {
  const readAgain = useReadAgain()
  const isStale = ref(false)
  watch(failure, async (refused) => {
    if (refused?.kind !== 'conflict') return
    await readAgain()
    isStale.value = true
  })
  return isStale
}
