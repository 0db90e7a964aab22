import { expect, test } from 'vitest'
import { newsOf } from './processor-news.ts'

const at = '2026-11-22T08:00:00.000Z'
const first = { kind: 'first', confirmedAt: null } as const
const update = (confirmedAt: string | null = null) => ({ kind: 'update', confirmedAt }) as const
const withdrawal = { kind: 'withdrawal', confirmedAt: null } as const

test.each<[string, Parameters<typeof newsOf>[0][number]['versions'], string[]]>([
  ['a report alone is no news', [first], []],
  ['an update is', [first, update()], ['update']],
  ['until its receipt is confirmed', [first, update(at)], []],
  ['only the newest of two', [first, update(), { kind: 'final', confirmedAt: null } as const], ['final']],
  ['a withdrawal is, whatever came before', [first, update(at), withdrawal], ['withdrawal']],
  ['no report of a processor at all', [], []],
])('%s', (_, versions, kinds) => {
  expect(newsOf([{ versions }]).map(({ version }) => version.kind)).toEqual(kinds)
})
