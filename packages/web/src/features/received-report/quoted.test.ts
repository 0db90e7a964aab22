import { expect, test } from 'vitest'
import { quotedOf, rangeIn } from './quoted.ts'

const now = '2026-11-26T12:00:00.000Z'
const beside = { services: ['Afspraken'], note: 'Alleen u', measures: 'Afgesloten', measuresProposed: null }
const chain = [{ name: 'Onderhost', awareAt: now, toldAt: now }]

test('what will be sent reads as what a controller gets: its own number, and when the processor knew', () => {
  const content = { ...beside, awareAt: now, peopleCount: 100, peopleCountMax: 150 }
  const { facts, ...rest } = quotedOf(content, chain, now)
  expect(rest).toEqual({ ...beside, chain })
  expect(facts.timing).toMatchObject({ processorAwareAt: now, processorToldAt: null })
  expect(facts.people).toMatchObject({ countKind: 'approximate', count: 100, countMax: 150 })
})

test('two bounds are one answer, one number alone is none', () => {
  expect(rangeIn({ count: 100, countMax: 150 })).toEqual([100, 150])
  expect(rangeIn({ count: 100, countMax: null })).toBeNull()
  expect(rangeIn({ name: 'x' })).toBeNull()
})
