import { expect, test } from 'vitest'
import { answersOfReport } from './answers-of-report.ts'

test('a processor begins with what it was told, aware from then, with a contact of its own', () => {
  const told = {
    title: 'Schijf gestolen',
    measures: 'Sloten vervangen.',
    facts: {
      nature: { description: 'Uit het rek.', breachTypes: ['confidentiality'], holder: 'unknown' },
      data: { types: ['basic'] },
      parties: { processorContact: 'soc@datacenter.example' },
    },
  }
  const answers = answersOfReport(told, '2026-11-21T12:00:00.000Z')
  expect(answers).toMatchObject({
    title: 'Schijf gestolen',
    awareAt: '2026-11-21T12:00:00.000Z',
    description: 'Uit het rek.',
    dataTypes: ['basic'],
    breachTypes: ['confidentiality'],
    contact: null,
    services: null,
  })
  expect(answers).not.toHaveProperty('holder')
})
