import * as domain from '@lekboek/domain'
import { emptyFacts, factSections } from '@lekboek/domain'
import { describe, expect, test } from 'vitest'
import textsEn from '../../i18n/en/facts.json' with { type: 'json' }
import textsNl from '../../i18n/nl/facts.json' with { type: 'json' }
import { messages as messagesEn } from '../../i18n/en.ts'
import { messages as messagesNl } from '../../i18n/nl.ts'
import { choiceLists } from './choice-lists.ts'
import { inOrder, isAsked, textOf } from './fact-field.ts'
import { factFields, sectionOrder } from './fact-fields.ts'

test.each(factSections)('every fact of %s is asked exactly once', (section) => {
  const names = factFields[section].map(({ name }) => `${section}.${name}`)
  const facts = Object.keys(emptyFacts()[section]).map((name) => `${section}.${name}`)
  expect(names.toSorted()).toEqual(facts.toSorted())
})

test('no section is left out', () => {
  expect(sectionOrder.toSorted()).toEqual([...factSections].sort())
})

describe.each([
  ['nl', messagesNl, textsNl],
  ['en', messagesEn, textsEn],
])('texts in %s', (_language, { choice: choices = {} }, texts) => {
  test.each(Object.entries(choiceLists))('every choice of %s has words', (name, list) => {
    const words = new Map(Object.entries(new Map(Object.entries(choices)).get(name) ?? {}))
    expect([...list].filter((key) => !words.get(key))).toEqual([])
  })

  test.each(factSections)('every question of %s has a label', (section) => {
    const labels = new Map<string, object>(Object.entries(texts.field[section]))
    const unnamed = factFields[section].filter(({ name }) => !('label' in (labels.get(name) ?? {})))
    expect(unnamed).toEqual([])
  })
})

// A list that the domain adds and no question uses would be asked of nobody.
test('every list of choices of the facts is known here', () => {
  const used = new Set<unknown>(Object.values(choiceLists))
  const factLists = Object.entries(domain).filter(
    ([, value]) => Array.isArray(value) && new Set<unknown>(value).has('toBeDetermined'),
  )
  expect(factLists.filter(([, list]) => !used.has(list)).map(([name]) => name)).toEqual([])
})

describe('the end of what happened', () => {
  const end = factFields.timing.find(({ name }) => name === 'occurredToAt')
  test.each<[string, string, string | null, boolean]>([
    ['of a period is asked', 'period', null, true],
    ['of one moment is not', 'day', null, false],
    ['within a day that was given stays', 'day', '2026-11-25T10:00:00.000Z', true],
    ['of what goes on is not', 'ongoing', '2026-11-25T10:00:00.000Z', false],
  ])('%s', (_, occurrenceKind, occurredToAt, asked) => {
    const answers: Record<string, unknown> = {
      ...{ 'timing.occurrenceKind': occurrenceKind, 'timing.occurredToAt': occurredToAt },
    }
    expect(end && isAsked(end, (path) => answers[path])).toBe(asked)
  })
})

describe('the number of who was informed', () => {
  test.each([
    ['of the police alone, below that question', 'yes', 'no', 'policeInformed', 'police'],
    ['of the police alone while of others nothing is said', 'yes', null, 'policeInformed', 'police'],
    ['of others alone', 'no', 'yes', 'otherAuthoritiesInformed', null],
    ['of both, below the last', 'yes', 'yes', 'otherAuthoritiesInformed', null],
  ])('is asked %s', (_name, police, others, before, text) => {
    const answers: Record<string, unknown> = {
      ...{ 'parties.policeInformed': police, 'parties.otherAuthoritiesInformed': others },
    }
    const fields = inOrder(factFields.parties, (path) => answers[path])
    const place = fields.findIndex(({ name }) => name === 'otherAuthoritiesDescription')
    expect(fields[place - 1]?.name).toBe(before)
    expect(fields).toHaveLength(factFields.parties.length)
    const own = fields[place]
    const step = text === null ? 'otherAuthoritiesDescription' : `otherAuthoritiesDescription.${text}`
    expect(own && textOf(own, (path) => answers[path])).toBe(step)
  })
})
