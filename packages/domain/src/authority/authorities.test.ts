import { describe, expect, test } from 'vitest'
import { authorities, authoritiesAt, gdprFrom, isValidAt } from './authorities.ts'
import { languages } from './authority.ts'
import type { Label } from '../labels/label.ts'
import { competenceReasonLabels } from './competence-reason-labels.ts'
import { authoritySources, competenceSource } from './competence-sources.ts'
import { bodyKindOf, bodyKinds, competences, competentAuthorities } from './competence.ts'
import { eeaAuthorities, eeaAuthorityOf } from './eea-authorities.ts'

const now = '2026-11-25T12:00:00.000Z'

describe('authorities at an instant', () => {
  test.each([
    ['before the GDPR', '2018-05-24T21:59:59.999Z', []],
    ['the first instant of the GDPR', gdprFrom, ['GBA', 'VTC', 'AP', 'CNIL', 'CNPD', 'BFDI', 'DPC', 'OTHER']],
    [
      'before Regulation 2018/1725',
      '2018-12-10T22:59:59.999Z',
      authorities.map(({ code }) => code).filter((code) => code !== 'EDPS'),
    ],
    ['today', now, authorities.map(({ code }) => code)],
  ])('%s', (_, at, codes) => {
    expect(authoritiesAt(at).map(({ code }) => code)).toEqual(codes)
  })

  test.each([
    ['at its begin', '2026-01-01T00:00:00.000Z', true],
    ['a millisecond before its end', '2026-12-31T22:59:59.999Z', true],
    ['at its end', '2026-12-31T23:00:00.000Z', false],
    ['a millisecond before its begin', '2025-12-31T23:59:59.999Z', false],
  ])('a dated row stands %s: %s', (_, at, stands) => {
    const row = { validFrom: '2026-01-01T00:00:00.000Z', validUntil: '2026-12-31T23:00:00.000Z' }
    expect(isValidAt(row, at)).toBe(stands)
  })

  // forms.md, sections 1 to 5.
  test.each([
    ['GBA', /unieke code/, ['en']],
    ['COC', /nummer/, ['en']],
    ['AP', /geen antwoord/, []],
    ['CNIL', /PDF/, []],
    ['VTC', null, []],
  ])('%s: what comes back, and languages of annexes', (code, receipt, annexes) => {
    const row = authorities.find((authority) => authority.code === code)
    if (receipt === null) expect(row?.receipt).toBeNull()
    else expect(row?.receipt?.nl).toMatch(receipt)
    expect(row?.annexLanguages).toEqual(annexes)
  })
})

describe('competence', () => {
  test.each<[string | null, string, string[]]>([
    // Unresolved: GBA says always itself, VTC says Flemish bodies notify it.
    ['gemeente', 'BE', ['GBA S', 'VTC B']],
    ['OCMW', 'BE', ['GBA S', 'VTC B']],
    ['politiezone', 'BE', ['COC S']],
    ['nv', 'BE', ['GBA S']],
    [null, 'BE', ['GBA S']],
    ['school', 'BE', ['GBA S']],
    ['gemeente', 'NL', ['AP S']],
    ['vereniging', 'FR', ['CNIL S']],
    ['gemeente', 'LU', ['CNPD B']],
    ['gemeente', 'DE', ['OTHER B']],
    ['overheid', 'DE', ['BFDI B', 'OTHER B']],
    [null, 'EU', ['EDPS B']],
    ['gemeente', 'PL', ['OTHER S']],
    ['constructor', 'BE', ['GBA S']],
  ])('%s in %s: %j', (form, country, expected) => {
    const found = competentAuthorities(form, country, now)
    expect(found.map(({ authority, certainty }) => `${authority.code} ${certainty}`)).toEqual(expected)
    expect(found.every(({ isLeftToOrganisation }) => isLeftToOrganisation === expected.length > 1)).toBe(true)
  })

  test('nobody is competent before the law applies', () => {
    expect(competentAuthorities('gemeente', 'BE', '2018-05-24T21:59:59.999Z')).toEqual([])
    expect(competentAuthorities('politiezone', 'BE', '2018-09-04T21:59:59.999Z')).toEqual([])
    expect(competentAuthorities('politiezone', 'BE', '2018-09-04T22:00:00.000Z')).toHaveLength(1)
  })

  test.each([
    [' Gemeente ', 'localAuthority'],
    ['hulpverleningszone', 'localAuthority'],
    ['Politiezone', 'policeZone'],
    ['bv', 'privateBody'],
    ['', 'privateBody'],
  ])('%j is a %s', (form, kind) => {
    expect(bodyKindOf(form)).toBe(kind)
    expect(bodyKinds).toContain(kind)
  })

  test.each(authorities.map(({ code }) => code))('%s has its source', (code) => {
    expect(authoritySources[code]).toMatch(/\w/u)
  })

  test('every competence names a known authority', () => {
    const codes = authorities.map(({ code }) => code)
    for (const { authority, reason } of competences) {
      expect(codes).toContain(authority)
      expect(competenceSource({ authority, reason })).not.toBe('')
    }
  })
})

describe('the EEA', () => {
  test('is 27 member states, Iceland, Liechtenstein and Norway, each once', () => {
    const codes = eeaAuthorities.map(({ country }) => country)
    expect(codes).toEqual(
      'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
    )
  })

  test('every contact has a name and a web site', () => {
    for (const { name, shortName, website } of eeaAuthorities) {
      expect(name.length).toBeGreaterThan(shortName.length - 1)
      expect(website).toMatch(/^https:\/\/[a-z.-]+\.[a-z]{2,}$/)
    }
  })

  test.each([
    ['BE', 'S'],
    ['PL', 'B'],
    ['GB', null],
    ['', null],
  ])('%j: %s', (country, certainty) => {
    expect(eeaAuthorityOf(country)?.certainty ?? null).toBe(certainty)
  })
})

test('every text speaks the four languages', () => {
  const texts: (Label | null)[] = [
    ...authorities.flatMap(({ name, receipt }) => [name, receipt]),
    ...Object.values(competenceReasonLabels),
  ]
  for (const text of texts) for (const language of languages) expect(text?.[language]).not.toBe('')
})
