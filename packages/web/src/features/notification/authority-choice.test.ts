import { describe, expect, test } from 'vitest'
import { authorityGroups, candidatesOf } from './authority-choice.ts'

const now = '2026-11-20T16:05:00.000Z'
const town = { form: 'gemeente', country: 'BE', defaultAuthority: 'VTC' }

describe('the choice of an authority', () => {
  test('puts the organisation’s own choice first and leaves GBA and VTC to it', () => {
    const found = candidatesOf(town, now)
    expect(found.map(({ authority }) => authority.code)).toEqual(['VTC', 'GBA'])
    expect(found.every(({ isLeftToOrganisation }) => isLeftToOrganisation)).toBe(true)
  })

  test.each([
    ['politiezone', 'BE', 'COC', ['COC']],
    ['nv', 'BE', 'GBA', ['GBA']],
    ['gemeente', 'NL', 'AP', ['AP']],
    // Another standing choice does not become competent by being chosen.
    ['nv', 'BE', 'AP', ['GBA']],
  ])('of a %s in %s', (form, country, defaultAuthority, codes) => {
    const { candidates, others } = authorityGroups({ form, country, defaultAuthority }, now)
    expect(candidates).toEqual(codes)
    expect(others).not.toEqual(expect.arrayContaining(codes))
    expect(others).toContain('OTHER')
  })
})
