import * as domain from '@lekboek/domain'
import { emptyFacts, factSections } from '@lekboek/domain'
import { describe, expect, test } from 'vitest'
import textsEn from '../../i18n/en/facts.json' with { type: 'json' }
import textsNl from '../../i18n/nl/facts.json' with { type: 'json' }
import { messages as messagesEn } from '../../i18n/en.ts'
import { messages as messagesNl } from '../../i18n/nl.ts'
import { choiceLists } from './choice-lists.ts'
import { askedFor, factFields, fieldAt, sectionOrder } from './fact-fields.ts'

// Groups of people are a list of forms, not a question with one answer.
const askedElsewhere = ['people.groups']

test.each(factSections)('every fact of %s is asked exactly once', (section) => {
  const names = factFields[section].map(({ name }) => `${section}.${name}`)
  const facts = Object.keys(emptyFacts()[section]).map((name) => `${section}.${name}`)
  expect(names.toSorted()).toEqual(facts.filter((path) => !askedElsewhere.includes(path)).toSorted())
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
    ([, value]) => Array.isArray(value) && value.includes('toBeDetermined'),
  )
  expect(factLists.filter(([, list]) => !used.has(list)).map(([name]) => name)).toEqual([])
})

describe('fieldAt', () => {
  test('finds a question by its path', () => {
    expect(fieldAt('nature.holder')).toMatchObject({
      section: 'nature',
      field: { kind: 'choice', list: 'holder' },
    })
  })

  test.each(['awareAt', 'nature', 'nature.nothing', 'nowhere.holder', ''])('%s is no question', (path) => {
    expect(fieldAt(path)).toBeNull()
  })
})

describe('the question that leads to one that is not asked yet', () => {
  const answers = (given: Record<string, unknown>) => (path: string) => given[path] ?? null

  test.each([
    ['nature.disclosure', {}, 'breachTypes'],
    ['nature.disclosure', { 'nature.breachTypes': ['confidentiality'] }, 'disclosure'],
    ['consequences.integrity', {}, 'breachTypes'],
    ['people.countMax', {}, 'countKind'],
    ['nature.holder', {}, 'holder'],
  ])('%s with %o leads to %s', (path, given, name) => {
    expect(askedFor(path, answers(given))?.field.name).toBe(name)
  })

  test('a path that is no question leads nowhere', () => {
    expect(askedFor('nature.nothing', answers({}))).toBeNull()
  })
})
