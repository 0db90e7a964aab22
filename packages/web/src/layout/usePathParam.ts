import { computed, type ComputedRef } from 'vue'
import { useRoute } from 'vue-router'

/** One step of the path by its name in the folder tree, `[number]` → 'number'; '' where it is not there. */
export function usePathParam(name: string): ComputedRef<string> {
  const route = useRoute()
  return computed(() => {
    const value = new Map(Object.entries(route.params)).get(name)
    return typeof value === 'string' ? value : ''
  })
}
