import { computed, ref } from 'vue'

interface PageInfo {
  hasNextPage: boolean
  endCursor: string | null
}

/** A list that grows by "show more": the cursor of each page shown, and the next one if there is more. */
export function usePages() {
  const cursors = ref<(string | null)[]>([null])
  const infos = ref<(PageInfo | undefined)[]>([])
  const last = computed(() => infos.value[cursors.value.length - 1])
  return {
    cursors,
    nextCursor: computed(() => (last.value?.hasNextPage ? last.value.endCursor : null)),
    tell(page: number, info: PageInfo) {
      infos.value[page] = info
    },
    more() {
      const next = last.value?.hasNextPage ? last.value.endCursor : null
      if (next !== null) cursors.value.push(next)
    },
    startAnew() {
      cursors.value = [null]
      infos.value = []
    },
  }
}
