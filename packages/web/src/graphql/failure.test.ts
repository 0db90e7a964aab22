import { CombinedError } from '@urql/core'
import { GraphQLError } from 'graphql'
import { expect, test } from 'vitest'
import { readFailure } from './failure.ts'

function refusal(extensions: Record<string, unknown>) {
  return new CombinedError({ graphQLErrors: [new GraphQLError('no', { extensions })] })
}

test.each([
  [{ code: 'UNAUTHENTICATED' }, { kind: 'unauthenticated' }],
  [{ code: 'FACTOR_REQUIRED' }, { kind: 'factorRequired' }],
  [{ code: 'NOT_FOUND' }, { kind: 'notFound' }],
  [{ code: 'FORBIDDEN' }, { kind: 'forbidden' }],
  [{ code: 'RATE_LIMITED' }, { kind: 'rateLimited' }],
  [{ code: 'OUTDATED' }, { kind: 'outdated' }],
  [
    { code: 'CONFLICT', current: { cause: 'phishing' }, version: 3 },
    { kind: 'conflict', current: { cause: 'phishing' }, version: 3 },
  ],
  [
    { code: 'INVALID', problems: [{ path: 'a', code: 'required' }, 'odd'] },
    { kind: 'invalid', problems: [{ path: 'a', code: 'required' }] },
  ],
  [
    { code: 'INTERNAL', requestId: 'r-1' },
    { kind: 'internal', requestId: 'r-1' },
  ],
  [{ code: 'SOMETHING_NEW' }, { kind: 'internal', requestId: null }],
])('%o is read as %o', (extensions, failure) => {
  expect(readFailure(refusal(extensions))).toEqual(failure)
})

test('no answer is unreachable', () => {
  expect(readFailure(new CombinedError({ networkError: new Error('Failed to fetch') }))).toEqual({
    kind: 'unreachable',
  })
})

test('the limiter before the API counts as rate limited', () => {
  const response = new Response('', { status: 429 })
  expect(readFailure(new CombinedError({ networkError: new Error('429'), response }))).toEqual({
    kind: 'rateLimited',
  })
})
