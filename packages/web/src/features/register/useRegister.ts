import { computed, type ComputedRef } from 'vue'
import { useRoute } from 'vue-router'
import { useViewer, type RegisterAccess } from '../viewer/viewer.ts'

/** The register named in the path, or null where the path names none or one that this person may not enter. */
export function useRegisterOrNull(): ComputedRef<RegisterAccess | null> {
  const route = useRoute()
  const { registers } = useViewer()
  return computed(() => {
    const slug = 'organisation' in route.params ? route.params.organisation : undefined
    return registers.value.find((access) => access.organisation.slug === slug) ?? null
  })
}

/** For pages under /[organisation]: the frame there only shows them when the register may be entered. */
export function useRegister(): ComputedRef<RegisterAccess> {
  const access = useRegisterOrNull()
  let last = access.value
  return computed(() => {
    // While one leaves the register its pages are still there for a moment: they keep the register they had.
    last = access.value ?? last
    if (last === null) throw new Error('This page lies outside a register.')
    return last
  })
}
