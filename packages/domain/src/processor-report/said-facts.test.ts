import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factOfBreachField } from '../breach/breach-facts.ts'
import { emptyFacts } from '../facts/empty-facts.ts'
import {
  ownSaid,
  pathsOfSaid,
  saidFacts,
  saidFields,
  saysSame,
  sectionOfSaid,
  sparesProcessor,
  withSaid,
  type SaidField,
} from './said-facts.ts'

const now = '2026-11-22T08:00:00.000Z'
const earlier = '2026-11-20T08:00:00.000Z'

test('every fact that a report can answer is said by exactly one field', () => {
  const answered = Object.values(factOfBreachField).map(([section, name]) => `${section}.${name}`)
  const said = saidFields.flatMap(pathsOfSaid)
  expect(said.toSorted()).toEqual(
    [...answered, 'timing.processorAwareAt', 'timing.processorToldAt'].toSorted(),
  )
  for (const field of saidFields)
    for (const path of pathsOfSaid(field)) expect(path.split('.')[0]).toBe(sectionOfSaid(field))
})

test.each([
  ['later than it said before', earlier, now, true],
  ['at the same instant', earlier, earlier, false],
  ['earlier', now, earlier, false],
  ['where nothing stands', null, now, false],
])('to know of it %s', (_, before, said, spares) => {
  const facts = emptyFacts()
  const own = { ...facts, timing: { ...facts.timing, processorAwareAt: before } }
  expect(sparesProcessor('awareAt', own, { processorAwareAt: said })).toBe(spares)
  expect(sparesProcessor('description', own, { processorAwareAt: said })).toBe(false)
})

test('the answer by which a field is called comes first', () => {
  expect(pathsOfSaid('peopleCount')).toEqual(['people.count', 'people.countKind', 'people.countMax'])
})

test.each<[string, Record<string, unknown>, Partial<Record<SaidField, object>>]>([
  ['nothing', {}, {}],
  ['null and empty lists', { description: null, dataTypes: [], cause: undefined }, {}],
  ['a text', { description: ' Ingebroken. ' }, { description: { description: 'Ingebroken.' } }],
  [
    'a bare number: an estimate',
    { peopleCount: 12 },
    { peopleCount: { countKind: 'approximate', count: 12, countMax: null } },
  ],
  ['more people than there can be: nothing', { peopleCount: 12_345_678_901 }, {}],
  ['an upper bound that is none', { peopleCount: 12, peopleCountMax: 'veel' }, {}],
  ['an upper bound below the number', { peopleCount: 10, peopleCountMax: 5 }, {}],
  ['an upper bound alone', { peopleCountMax: 5 }, {}],
  ['half a record', { recordCount: 1.5, description: 'Kapot.' }, { description: { description: 'Kapot.' } }],
  [
    'a kind of number alone',
    { peopleCountKind: 'toBeDetermined' },
    { peopleCount: { countKind: 'toBeDetermined', count: null, countMax: null } },
  ],
  [
    'two instants: a period',
    { occurredFromAt: earlier, occurredToAt: now },
    {
      occurrenceKind: {
        ...{ occurrenceKind: 'period', occurredFromAt: earlier, occurredToAt: now, isEstimated: null },
      },
    },
  ],
  ['that a time is estimated, without the time', { isEstimated: true }, {}],
  ['a choice of no list', { cause: 'neighbour' }, {}],
  ['an instant behind its arrival', { awareAt: '2026-11-23T08:00:00.000Z' }, {}],
  ['a text that is too long for its field', { contact: 'x'.repeat(201) }, {}],
  ['what no report can say', { holder: 'public', severity: 'maximal' }, {}],
])('%s', (_, content, said) => {
  expect(saidFacts(content, now)).toEqual(said)
})

test('taken over, the facts say it, and nothing else changes', () => {
  const said = saidFacts({ peopleCount: 12, cause: 'externalMalicious', description: 'Nieuw.' }, now)
  const before = emptyFacts()
  Object.assign(before.nature, { description: 'Oud.', holder: 'known' })
  const after = withSaid(before, said, ['peopleCount', 'description'])
  expect(after.nature).toEqual({ ...before.nature, description: 'Nieuw.' })
  expect(ownSaid(after, 'peopleCount')).toEqual(said.peopleCount)
  expect(before.nature.description).toBe('Oud.')
})

test.each<[string, object | undefined, object | undefined, boolean]>([
  ['kinds in another order', { types: ['basic', 'contact'] }, { types: ['contact', 'basic'] }, true],
  ['one kind less', { types: ['basic', 'contact'] }, { types: ['basic'] }, false],
  ['nothing and nothing', undefined, { count: null, types: [] }, true],
  ['zero and nothing', { count: 0 }, { count: null }, false],
])('%s: the same %#', (_, one, other, isSame) => {
  expect(saysSame(one as never, other as never)).toBe(isSame)
})

test('whatever arrives is read without a throw, and read again it says the same', () => {
  const names = fc.constantFrom(...Object.keys(factOfBreachField), 'awareAt', 'title', '__proto__')
  fc.assert(
    fc.property(fc.dictionary(names, fc.anything()), (content) => {
      const said = saidFacts(content, now)
      for (const field of saidFields) {
        const taken = withSaid(emptyFacts(), said, said[field] ? [field] : [])
        expect(saysSame(ownSaid(taken, field), said[field])).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})
