import { emptyFacts } from '@lekboek/domain'
import { expect, test } from 'vitest'
import { processorGaps } from './processor-gaps.ts'

const toAsk = (facts = emptyFacts()) => processorGaps(facts, null).toAsk

// GDPR article 33(2) with 33(3): what the controller has to tell on.
test('what the dossier does not say yet is to be asked of the processor', () => {
  const facts = emptyFacts()
  expect(toAsk(facts)).toEqual([
    ...['whatHappened', 'detectedAt', 'breachTypes', 'occurredAt'],
    ...['peopleCategories', 'peopleCount', 'dataTypes', 'recordCount', 'consequences'],
  ])
  Object.assign(facts.nature, { description: 'Iets.', breachTypes: ['confidentiality'] })
  facts.people.countKind = 'cannotBeDetermined'
  expect(toAsk(facts)).not.toContain('breachTypes')
  expect(toAsk(facts)).not.toContain('peopleCount')
})

test('since when the processor knew says when it was noticed', () => {
  const facts = emptyFacts()
  facts.timing.processorAwareAt = '2026-11-20T16:05:00.000Z'
  expect(toAsk(facts)).not.toContain('detectedAt')
})

test('what is not known yet is asked, what cannot be known is not', () => {
  const facts = emptyFacts()
  Object.assign(facts.people, { categories: ['toBeDetermined'], countKind: 'toBeDetermined' })
  Object.assign(facts.data, { types: ['toBeDetermined'], recordCountKind: 'toBeDetermined' })
  facts.timing.occurrenceKind = 'toBeDetermined'
  expect(toAsk(facts)).toEqual(toAsk())
  Object.assign(facts.people, { categories: ['residents', 'toBeDetermined'], count: 3 })
  facts.data.recordCountKind = 'cannotBeDetermined'
  expect(toAsk(facts)).not.toContain('peopleCategories')
  expect(toAsk(facts)).not.toContain('peopleCount')
  expect(toAsk(facts)).not.toContain('recordCount')
  expect(toAsk(facts)).toContain('dataTypes')
})

test('what the processor said and the dossier does not say is taken over, and not asked again', () => {
  const said = emptyFacts()
  said.people.count = 120
  Object.assign(said.data, { types: ['toBeDetermined'] })
  expect(processorGaps(emptyFacts(), said)).toEqual({
    told: ['peopleCount'],
    toAsk: toAsk().filter((element) => element !== 'peopleCount'),
  })
  expect(processorGaps(said, said).told).toEqual([])
})
