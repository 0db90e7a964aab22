import { describe, expect, test } from 'vitest'
import { isOwnRequest } from './own-origin.ts'

const baseUrl = 'https://lekboek.example'

describe('whether a request comes from an own page', () => {
  test.each<[boolean, string, Record<string, string>]>([
    [true, 'the public address', { origin: 'https://lekboek.example', host: 'inside:8080' }],
    [
      true,
      'the host that the browser named',
      { origin: 'https://other-name.example', host: 'other-name.example' },
    ],
    [true, 'no page at all: a program', { host: 'lekboek.example' }],
    [true, 'an address typed in', { 'sec-fetch-site': 'none', host: 'lekboek.example' }],
    [true, 'an own page, by the browser', { 'sec-fetch-site': 'same-origin', host: 'lekboek.example' }],
    [false, 'another site', { origin: 'https://evil.example', host: 'lekboek.example' }],
    [false, 'a sibling', { origin: 'https://www.lekboek.example', host: 'lekboek.example' }],
    [false, 'the same name over http', { origin: 'http://lekboek.example', host: 'lekboek.example' }],
    [false, 'another port', { origin: 'https://lekboek.example:444', host: 'lekboek.example' }],
    [false, 'a sandboxed frame', { origin: 'null', host: 'lekboek.example' }],
    [false, 'a link elsewhere, without Origin', { 'sec-fetch-site': 'cross-site', host: 'lekboek.example' }],
    [false, 'a sibling, without Origin', { 'sec-fetch-site': 'same-site', host: 'lekboek.example' }],
    [
      false,
      'another site that claims to be ours',
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin', host: 'lekboek.example' },
    ],
  ])('%s: %s', (own, _name, headers) => {
    expect(isOwnRequest({ headers }, baseUrl)).toBe(own)
  })
})
