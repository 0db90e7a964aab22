import { expect, test } from 'vitest'
import { ref } from 'vue'
import { useMore } from './useMore.ts'

test('rows are shown a page more each time, and what is left of them is said', () => {
  const rows = ref(Array.from({ length: 120 }, (_, at) => at))
  const { shown, next, more } = useMore(() => rows.value)
  const seen = () => [shown.value.length, next.value]
  expect(seen()).toEqual([50, 50])
  more()
  expect(seen()).toEqual([100, 20])
  more()
  expect(seen()).toEqual([120, 0])
  rows.value = []
  expect(seen()).toEqual([0, 0])
})
