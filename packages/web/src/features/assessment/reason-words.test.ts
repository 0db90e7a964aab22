import {
  factorLevels,
  peopleProposals,
  riskFactors,
  severityBands,
  severityDirections,
  severityFlags,
} from '@lekboek/domain'
import { describe, expect, test } from 'vitest'
import english from '../../i18n/en/weighing.json' with { type: 'json' }
import dutch from '../../i18n/nl/weighing.json' with { type: 'json' }

// The page shows an unknown code as it is, so that nobody would notice a missing text but a reader.
describe.each([
  ['nl', dutch],
  ['en', english],
])('words in %s', (_language, words) => {
  test.each([
    ['factor', riskFactors, words.factor],
    ['level', factorLevels, words.level],
    ['band', severityBands, words.severity.band],
    ['flag', severityFlags, words.severity.flag],
    ['comparison', severityDirections, words.severity.comparison],
    ['proposal for a group', peopleProposals, words.groups.people],
  ])('every %s of the domain, and no other', (_name, codes, texts) => {
    expect(Object.keys(texts).toSorted()).toEqual([...codes].toSorted())
    expect(Object.values<string>(texts).every((text) => text.trim().length > 0)).toBe(true)
  })
})
