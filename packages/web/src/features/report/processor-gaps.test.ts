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
  facts.people.countKind = 'toBeDetermined'
  expect(processorGaps(facts)).not.toContain('breachTypes')
  expect(processorGaps(facts)).not.toContain('peopleCount')
})
