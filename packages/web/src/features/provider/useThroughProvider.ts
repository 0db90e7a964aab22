import { ref, watch, type Ref } from 'vue'
import type { Standing } from '../account/account.ts'
import { askAccount } from '../account/account-door.ts'
import { useViewer } from '../viewer/viewer.ts'

/** Whether whoever is signed in came through their organisation's provider. */
export function useThroughProvider(): Readonly<Ref<boolean>> {
  const { viewer } = useViewer()
  const isThrough = ref(false)
  watch(
    () => viewer.value?.id,
    async (id) => {
      isThrough.value = false
      if (id === undefined) return
      const outcome = await askAccount<Standing>('standing')
      isThrough.value = outcome.isDone && outcome.data.isThroughProvider === true
    },
    { immediate: true },
  )
  return isThrough
}
