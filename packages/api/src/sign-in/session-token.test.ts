import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readSessionToken } from './session-token.ts'

const secret = 'a secret that only the server knows'
const signed = (token: string, by = secret) =>
  encodeURIComponent(`${token}.${createHmac('sha256', by).update(token).digest('base64')}`)
const read = (cookie: string | undefined) => readSessionToken(cookie, 'lekboek.session', secret)

describe('the token of a session cookie', () => {
  test('is read when its signature holds, wherever the cookie stands', () => {
    expect(read(`lekboek.session=${signed('abc')}`)).toBe('abc')
    expect(read(`a=1; lekboek.session=${signed('abc')}; b=2`)).toBe('abc')
  })

  test.each<[string, string | undefined]>([
    ['no cookie', undefined],
    ['another cookie', `other=${signed('abc')}`],
    ['no signature', 'lekboek.session=abc'],
    ['signed with another secret', `lekboek.session=${signed('abc', 'guessed')}`],
    [
      'the token of somebody else under this signature',
      `lekboek.session=${signed('abc').replace('abc', 'abd')}`,
    ],
    ['a changed signature', `lekboek.session=${signed('abc').slice(0, -8)}AAAA%3D`],
    ['an empty value', 'lekboek.session='],
    ['a broken escape', 'lekboek.session=%E0%A4%A'],
    ['a token of other characters', `lekboek.session=${signed("a' OR 1=1")}`],
    ['a token without end', `lekboek.session=${signed('a'.repeat(200))}`],
  ])('is refused: %s', (_name, cookie) => {
    expect(read(cookie)).toBeNull()
  })
})
