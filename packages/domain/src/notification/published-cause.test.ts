import { expect, test } from 'vitest'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { Cause, IncidentType } from '../facts/choices.ts'
import { publishedCauseOf, type PublishedCause } from './published-cause.ts'

// The labels of the GBA's annual reports 2021 and 2024.
test.each<[IncidentType | null, Cause | null, PublishedCause | null]>([
  ['ransomware', 'externalMalicious', 'hackingAndMalware'],
  ['phishing', null, 'hackingAndMalware'],
  ['exfiltration', 'internalMalicious', 'accessMisuse'],
  ['accessAbuse', 'internalMalicious', 'accessMisuse'],
  ['unauthorisedAccess', 'externalMalicious', 'hackingAndMalware'],
  ['unauthorisedAccess', 'internalNonMalicious', 'accessMisuse'],
  ['unauthorisedAccess', null, null],
  ['sentByMistake', 'internalNonMalicious', 'humanError'],
  ['misconfiguration', null, 'humanError'],
  ['deviceLost', 'externalMalicious', null],
  ['technicalFailure', 'internalNonMalicious', null],
  [null, 'internalNonMalicious', 'humanError'],
  [null, 'externalMalicious', null],
  [null, null, null],
])('%s by %s is counted as %s', (incidentType, cause, counted) => {
  const facts = emptyFacts()
  Object.assign(facts.nature, { incidentType, cause })
  expect(publishedCauseOf(facts)).toBe(counted)
})
