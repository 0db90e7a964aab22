import { describe, expect, test } from 'vitest'
import { isNisCode } from './identifier.ts'
import { municipalityMergers } from './municipality-mergers.ts'
import { provinceLabels } from './province-labels.ts'
import { provinceOf, provinces } from './province.ts'
import { nisValidity, predecessorsOf, successorOf } from './successor.ts'

const before2025 = '2024-12-31T22:59:59.999Z'
const in2025 = '2024-12-31T23:00:00.000Z'
const after2025 = '2024-12-31T23:00:00.001Z'

describe('successors', () => {
  // glossary.md, section A: the mergers of 1 January 2025; B where the pairing is our own.
  test.each([
    ['11007', '11002', 'S'],
    ['46003', '46030', 'S'],
    ['46013', '46030', 'S'],
    ['11056', '46030', 'S'],
    ['23023', '23106', 'S'],
    ['23024', '23106', 'S'],
    ['23032', '23106', 'S'],
    ['37012', '37021', 'B'],
    ['37018', '37021', 'B'],
    ['37007', '37022', 'B'],
    ['37015', '37022', 'B'],
    ['44012', '44086', 'S'],
    ['44048', '44086', 'S'],
    ['44034', '44087', 'B'],
    ['44073', '44087', 'B'],
    ['44040', '44088', 'B'],
    ['44043', '44088', 'B'],
    ['44045', '46029', 'S'],
    ['46014', '46029', 'S'],
    ['71057', '71071', 'S'],
    ['71069', '71071', 'S'],
    ['71022', '71072', 'S'],
    ['73040', '71072', 'S'],
    ['73006', '73110', 'B'],
    ['73032', '73110', 'B'],
    ['73009', '73111', 'B'],
    ['73083', '73111', 'B'],
  ])('%s passes into %s (%s) at midnight of 1 January 2025 in Brussels', (old, nis, certainty) => {
    expect(successorOf(old, before2025)).toBeNull()
    for (const at of [in2025, after2025]) {
      expect(successorOf(old, at)).toMatchObject({ nis, certainty, since: in2025 })
    }
    expect(nisValidity(old)).toEqual({ validFrom: null, validUntil: in2025 })
    expect(predecessorsOf(nis, in2025)).toContain(old)
    expect(predecessorsOf(nis, before2025)).toEqual([])
  })

  // Digitaal Vlaanderen, 3 December 2024: 28 merged into 13; glossary.md: 15 into 7 in 2019.
  test.each([
    [in2025, 28, 13],
    ['2018-12-31T23:00:00.000Z', 15, 7],
  ])('on %s %i became %i', (validFrom, old, merged) => {
    const rows = municipalityMergers.filter((merger) => merger.validFrom === validFrom)
    const parts = rows.map(({ isNewCode, ended }) => Object.keys(ended).length + (isNewCode ? 0 : 1))
    expect(parts.reduce((sum, count) => sum + count, 0)).toBe(old)
    expect(rows).toHaveLength(merged)
  })

  test('Antwerp keeps its code and takes Borsbeek’s register', () => {
    expect(successorOf('11002', after2025)).toBeNull()
    expect(nisValidity('11002')).toEqual({ validFrom: null, validUntil: null })
    expect(predecessorsOf('11002', in2025)).toEqual(['11007'])
  })

  test('a new code does not stand before its merger', () => {
    expect(nisValidity('46030')).toEqual({ validFrom: in2025, validUntil: null })
  })

  test('a municipality that did not merge, and a code that is none, have no successor', () => {
    expect(successorOf('44021', after2025)).toBeNull()
    expect(successorOf('x', after2025)).toBeNull()
    expect(predecessorsOf('44021', after2025)).toEqual([])
  })

  test('every code is written well, ends once and does not outlive its end under another merger', () => {
    const ended = municipalityMergers.flatMap((merger) => Object.keys(merger.ended))
    const codes = [...ended, ...municipalityMergers.map(({ nis }) => nis)]
    expect(codes.filter((nis) => !isNisCode(nis))).toEqual([])
    expect(new Set(codes).size).toBe(codes.length)
  })
})

describe('province', () => {
  test.each([
    ['11002', 'antwerp'],
    ['21004', 'brussels'],
    ['23106', 'flemishBrabant'],
    ['24062', 'flemishBrabant'],
    ['25112', 'walloonBrabant'],
    ['37021', 'westFlanders'],
    ['44021', 'eastFlanders'],
    ['53053', 'hainaut'],
    ['62063', 'liege'],
    ['71072', 'limburg'],
    ['81001', 'luxembourg'],
    ['92094', 'namur'],
  ])('%s lies in %s', (nis, province) => {
    expect(provinceOf(nis)).toBe(province)
  })

  test.each(['22001', '20001', '01000', '1100', 'x', ''])('%s does not tell', (text) => {
    expect(provinceOf(text)).toBeNull()
  })

  test('Zwijndrecht moved from Antwerp to East Flanders', () => {
    expect(provinceOf('11056')).toBe('antwerp')
    expect(provinceOf(successorOf('11056', in2025)?.nis ?? '')).toBe('eastFlanders')
  })

  test('only Zwijndrecht changed province by its merger', () => {
    const moved = municipalityMergers.flatMap(({ nis, ended }) =>
      Object.entries(ended)
        .filter(([old]) => provinceOf(old) !== provinceOf(nis))
        .map(([, name]) => name),
    )
    expect(moved).toEqual(['Zwijndrecht'])
  })

  test('every province has its own name', () => {
    expect(new Set(provinces.map((province) => provinceLabels[province].nl)).size).toBe(provinces.length)
  })
})
