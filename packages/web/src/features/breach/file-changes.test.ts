import { expect, test } from 'vitest'
import { fileChangesBetween } from './file-changes.ts'

const [one, two, three] = [
  { id: '1', name: 'een.pdf' },
  { id: '2', name: 'twee.pdf' },
  { id: '3', name: 'een.pdf' },
] as const

test.each([
  ['nothing', [], [], [], []],
  ['one more', [one], [one, two], ['twee.pdf'], []],
  ['one less', [one, two], [one], [], ['twee.pdf']],
  ['another by the same name', [one], [three], ['een.pdf'], ['een.pdf']],
])('tells %s', (_, before, after, added, gone) => {
  expect(fileChangesBetween(before, after)).toEqual({ added, gone })
})
