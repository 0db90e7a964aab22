import { icons, aliases } from '@iconify-json/lucide/icons.json'
import { expect, test } from 'vitest'

const sources = import.meta.glob<string>(['../**/*.{ts,vue}', '!../**/*.test.ts', '!../generated/**'], {
  eager: true,
  query: '?raw',
  import: 'default',
})
const known = new Set([...Object.keys(icons), ...Object.keys(aliases)])
const used = Object.values(sources).flatMap((source) =>
  [...source.matchAll(/i-lucide-([a-z0-9-]+)/g)].map(([, name]) => name ?? ''),
)

test('every icon comes with the build: a wrong name would be asked from the network, which the policy forbids', () => {
  expect(used.length).toBeGreaterThan(5)
  expect([...new Set(used)].filter((name) => !known.has(name))).toEqual([])
})
