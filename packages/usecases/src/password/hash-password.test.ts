import { performance } from 'node:perf_hooks'
import { describe, expect, test } from 'vitest'
import { hashPassword, isOldHash, verifyPassword } from './hash-password.ts'

const password = 'zeven regenlaarzen op zolder'
/** Made by the sign-in library before there was argon2id here. */
const old =
  '00112233445566778899aabbccddeeff:2d1b2d4c0a5ea37b8f1f0a0b0d9f8e5b8f0c3a2fbbd3a1a3a1f5e2d4c6b8a09c1f3e5d7b9a8c6e4f2d0b1a3c5e7f9d8b6a4c2e0f1d3b5a7c9e8f6d4b2a0c1e3f'

describe('a hash', () => {
  test('is argon2id with a salt of its own, and knows its password', async () => {
    const [one, other] = [await hashPassword(password), await hashPassword(password)]
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    expect(one).not.toBe(other)
    expect(await verifyPassword({ hash: one, password })).toBe(true)
    expect(await verifyPassword({ hash: one, password: `${password}.` })).toBe(false)
    expect(isOldHash(one)).toBe(false)
  })

  test('is of every sign, as it was typed: of capitals, of spaces, and of the last one', async () => {
    const long = `${'a'.repeat(126)}B `
    const hash = await hashPassword(long)
    expect(await verifyPassword({ hash, password: long })).toBe(true)
    for (const other of [long.toLowerCase(), long.trim(), `${long.slice(0, -1)}.`, long.slice(0, 72)]) {
      expect(await verifyPassword({ hash, password: other })).toBe(false)
    }
  })

  test('is the same for one text typed in several ways', async () => {
    const hash = await hashPassword('re\u0301gen\ufb01ets op zolder')
    expect(await verifyPassword({ hash, password: 'r\u00e9genfiets op zolder' })).toBe(true)
  })

  test('of other costs is known too, and old', async () => {
    const cheaper = '$argon2id$v=19$m=8192,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$'
    const { argon2Sync } = await import('node:crypto')
    const key = argon2Sync('argon2id', {
      ...{ message: password, nonce: Buffer.from('c29tZXNhbHRzb21lc2FsdA', 'base64') },
      ...{ memory: 8192, passes: 1, parallelism: 1, tagLength: 32 },
    })
    const hash = cheaper + key.toString('base64').replaceAll('=', '')
    expect(await verifyPassword({ hash, password })).toBe(true)
    expect(isOldHash(hash)).toBe(true)
  })

  test.each([
    '',
    'x',
    old.slice(0, 40),
    '$argon2id$v=19$m=19456,t=2,p=1$$',
    '$argon2i$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$a2V5',
    old,
  ])('that is none, or another’s, opens nothing: %s', async (hash) => {
    expect(await verifyPassword({ hash, password })).toBe(false)
  })

  test('takes long enough to be dear to a guesser, and no longer', async () => {
    const began = performance.now()
    await hashPassword(password)
    expect(performance.now() - began).toBeGreaterThan(5)
  })
})
