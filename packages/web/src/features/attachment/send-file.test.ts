import { expect, test } from 'vitest'
import { refusalIn } from './send-file.ts'

test.each([
  ['{"code":"NOT_FOUND","message":"not found"}', { kind: 'notFound' }],
  [
    '{"code":"INVALID","problems":[{"path":"file","code":"fileKind"}]}',
    { kind: 'invalid', problems: [{ path: 'file', code: 'fileKind' }] },
  ],
  ['<h1>413 Request Entity Too Large</h1>', { kind: 'unreachable' }],
  ['null', { kind: 'internal', requestId: null }],
])('%s is read as %o', (text, failure) => {
  expect(refusalIn(text)).toEqual(failure)
})
