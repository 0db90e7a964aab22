import { computed, shallowRef, watch } from 'vue'

interface GroupKey {
  id: number
  isNew: boolean
}

/** Keeps every group's part of the page with its group: they have no name of their own before somebody gives one. */
export function useGroupKeys(count: () => number) {
  let last = 0
  const make = (isNew: boolean): GroupKey => ({ id: (last += 1), isNew })
  const keys = shallowRef<GroupKey[]>([])

  // What somebody else saved may bring more groups or fewer.
  watch(
    count,
    (length) => {
      const missing = Math.max(0, length - keys.value.length)
      keys.value = [...keys.value.slice(0, length), ...Array.from({ length: missing }, () => make(false))]
    },
    { immediate: true },
  )

  return {
    list: computed(() => keys.value.map(({ id }) => id)),
    isNew: (index: number): boolean => keys.value[index]?.isNew ?? false,
    insert(index: number): void {
      keys.value = keys.value.toSpliced(index, 0, make(true))
    },
    remove(index: number): void {
      keys.value = keys.value.toSpliced(index, 1)
    },
  }
}
