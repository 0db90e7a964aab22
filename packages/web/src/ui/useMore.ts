import { computed, ref, type ComputedRef } from 'vue'

const page = 50

/** Rows of which there may be very many, shown a page more each time that it is asked for. */
export function useMore<Row>(rows: () => readonly Row[]): {
  shown: ComputedRef<readonly Row[]>
  /** How many the next page would bring; none where all are shown. */
  next: ComputedRef<number>
  more: () => void
} {
  const most = ref(page)
  return {
    shown: computed(() => rows().slice(0, most.value)),
    next: computed(() => Math.max(0, Math.min(page, rows().length - most.value))),
    more() {
      most.value += page
    },
  }
}
