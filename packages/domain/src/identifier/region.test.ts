import { describe, expect, test } from 'vitest'
import { regionOf } from './region.ts'

describe('the region of a municipality', () => {
  test.each([
    ['11002', 'Antwerpen', 'flanders'],
    ['24062', 'Leuven', 'flanders'],
    ['31005', 'Brugge', 'flanders'],
    ['44021', 'Gent', 'flanders'],
    ['71022', 'Hasselt', 'flanders'],
    ['21004', 'Brussel', 'brussels'],
    ['25112', 'Wavre', 'wallonia'],
    ['53053', 'Mons', 'wallonia'],
    ['62063', 'Liège', 'wallonia'],
    ['81001', 'Arlon', 'wallonia'],
    ['92094', 'Namur', 'wallonia'],
  ])('%s %s lies in %s', (nis, _, region) => {
    expect(regionOf(nis)).toBe(region)
  })

  test.each(['', '01000', '20000', '4402', 'abcde'])('%j tells none', (nis) => {
    expect(regionOf(nis)).toBeNull()
  })
})
