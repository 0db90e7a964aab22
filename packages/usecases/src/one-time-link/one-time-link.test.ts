import { describe, expect, test } from 'vitest'
import { OneTimeLinks, type OneTimeLink } from './one-time-link.ts'

const links = new OneTimeLinks('a secret of this installation, kept', 'https://lekboek.example')
const link: OneTimeLink = { purpose: 'invitation', id: '0195a7c0-0000-7000-8000-000000000000', nonce: 'n1' }
const tokenOf = (one: OneTimeLink, by = links) => new URL(by.addressOf(one)).hash.slice(1)

describe('a link', () => {
  test('carries its token behind the sign that no browser sends', () => {
    const address = new URL(links.addressOf(link))
    expect([address.origin, address.pathname, address.search]).toEqual([
      'https://lekboek.example',
      '/accept',
      '',
    ])
    expect(new URL(links.addressOf({ ...link, purpose: 'passwordReset' })).pathname).toBe('/reset')
    expect(links.idIn(address.hash.slice(1))).toBe(link.id)
  })

  test('is the same each time it is worked out', () => {
    expect(links.addressOf(link)).toBe(links.addressOf({ ...link }))
    expect(links.opens(link, tokenOf(link))).toBe(true)
  })

  test.each<[string, OneTimeLink]>([
    ['another purpose', { ...link, purpose: 'passwordReset' }],
    ['another thing', { ...link, id: '0195a7c0-0000-7000-8000-000000000001' }],
    ['a later sending', { ...link, nonce: 'n2' }],
  ])('of %s opens nothing here', (_, other) => {
    expect(links.opens(link, tokenOf(other))).toBe(false)
  })

  test('of another installation opens nothing here', () => {
    const elsewhere = new OneTimeLinks('the secret of another installation', 'https://lekboek.example')
    expect(links.opens(link, tokenOf(link, elsewhere))).toBe(false)
  })

  test.each([
    undefined,
    null,
    5,
    {},
    '',
    'abc',
    `${link.id}`,
    `${link.id}.`,
    `${link.id.toUpperCase()}.${'a'.repeat(43)}`,
  ])('is not read from %j', (token) => {
    expect(links.idIn(token)).toBeNull()
    expect(links.opens(link, String(token))).toBe(false)
  })
})
