import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { browserCookie } from './browser-cookie.ts'

const cookie = browserCookie('https://lekboek.example', 'a secret of this server')
const browser = randomBytes(32).toString('base64url')
const [header = ''] = cookie.written(browser).split(';')
const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

test('is read as it was written', () => {
  expect(cookie.read(header)).toBe(browser)
})

test('with any other sign at its end is not ours, also where Base64 would read the same', () => {
  const others = [...signs].map((sign) => header.slice(0, -1) + sign).filter((one) => one !== header)
  expect(others).toHaveLength(63)
  for (const other of others) expect(cookie.read(other)).toBeNull()
})

test.each([
  ['of another server', browserCookie('https://lekboek.example', 'another secret').written(browser)],
  ['of another browser', header.replace(browser, randomBytes(32).toString('base64url'))],
  ['without signature', header.split('.').slice(0, -1).join('.')],
  ['empty', ''],
])('%s names nobody', (_, other) => {
  expect(cookie.read(other.split(';')[0])).toBeNull()
})
