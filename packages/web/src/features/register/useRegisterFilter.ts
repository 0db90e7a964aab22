import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { filterNames, readFilter, writeFilter, type RegisterFilter } from './register-filter.ts'

const textDelayMs = 300

/** The filters live in the address, so that back, reload and a bookmark keep them; the free text lives in the page. */
export function useRegisterFilter() {
  const route = useRoute()
  const router = useRouter()
  const text = ref('')
  const settledText = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined

  const filter = computed<RegisterFilter>({
    get: () => readFilter(route.query),
    set: (chosen) => void router.replace({ query: writeFilter(chosen) }),
  })
  const after = computed(() => (typeof route.query['after'] === 'string' ? route.query['after'] : null))

  watch(text, (typed) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      settledText.value = typed
      // Another list begins at its first page.
      if (after.value !== null) void router.replace({ query: writeFilter(filter.value) })
    }, textDelayMs)
  })

  return {
    filter,
    text,
    settledText,
    after,
    hasFilter: computed(() => text.value !== '' || filterNames.some((name) => filter.value[name] !== '')),
    pageQuery: (cursor: string | null) => ({
      ...writeFilter(filter.value),
      ...(cursor === null ? {} : { after: cursor }),
    }),
  }
}
