import { expect, test } from 'vitest'
import { keysUsedIn } from './keys-used.ts'

test('finds keys in calls, choices, templates and page titles', () => {
  const source =
    "t('a.b') + t(isOne ? 'c.d' : 'e.f') + t(`g.h.${x}`, { n: 1 }) <route> { \"title\": \"i.j\" }"
  expect(keysUsedIn(source)).toEqual({ whole: ['a.b', 'c.d', 'e.f', 'i.j'], beginnings: ['g.h.'] })
})

test('takes no other function for it', () => {
  expect(keysUsedIn("emit('a.b') get('c.d')")).toEqual({ whole: [], beginnings: [] })
})
