import { emptyFacts } from '@lekboek/domain'
import { expect, test } from 'vitest'
import { processorGaps } from './processor-gaps.ts'

// GDPR article 33(2) with 33(3): what the controller has to tell on.
test('what the dossier does not say yet is to be asked of the processor', () => {
  const facts = emptyFacts()
  expect(processorGaps(facts)).toEqual([
    ...['whatHappened', 'detectedAt', 'breachTypes', 'occurredAt'],
    ...['peopleCategories', 'peopleCount', 'dataTypes', 'recordCount', 'consequences'],
  ])
  Object.assign(facts.nature, { description: 'Iets.', breachTypes: ['confidentiality'] })
  facts.people.countKind = 'cannotBeDetermined'
  expect(processorGaps(facts)).not.toContain('breachTypes')
  expect(processorGaps(facts)).not.toContain('peopleCount')
})

test('since when the processor knew says when it was noticed', () => {
  const facts = emptyFacts()
  facts.timing.processorAwareAt = '2026-11-20T16:05:00.000Z'
  expect(processorGaps(facts)).not.toContain('detectedAt')
})

test('what is not known yet is asked, what cannot be known is not', () => {
  const facts = emptyFacts()
  Object.assign(facts.people, { categories: ['toBeDetermined'], countKind: 'toBeDetermined' })
  Object.assign(facts.data, { types: ['toBeDetermined'], recordCountKind: 'toBeDetermined' })
  facts.timing.occurrenceKind = 'toBeDetermined'
  expect(processorGaps(facts)).toEqual(processorGaps(emptyFacts()))
  Object.assign(facts.people, { categories: ['residents', 'toBeDetermined'], count: 3 })
  facts.data.recordCountKind = 'cannotBeDetermined'
  expect(processorGaps(facts)).not.toContain('peopleCategories')
  expect(processorGaps(facts)).not.toContain('peopleCount')
  expect(processorGaps(facts)).not.toContain('recordCount')
  expect(processorGaps(facts)).toContain('dataTypes')
})
