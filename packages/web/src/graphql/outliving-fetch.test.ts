import { expect, test } from 'vitest'
import { outlives } from './outliving-fetch.ts'

const bodyOf = (query: string, text = '') =>
  JSON.stringify({ operationName: 'x', query, variables: { text } })

test.each([
  ['a change', bodyOf('mutation Record { id }'), true],
  ['reading', bodyOf('query Mutation { id }'), false],
  ['a change that is too large', bodyOf('mutation Record { id }', 'x'.repeat(20_000)), false],
  ['a file', new Blob(['mutation']), false],
  ['nothing', undefined, false],
])('%s', (_name, body, isKept) => {
  expect(outlives(body)).toBe(isKept)
})
