import { expect, test } from 'vitest'
import english from '../../i18n/en/journal.json' with { type: 'json' }
import dutch from '../../i18n/nl/journal.json' with { type: 'json' }
import { isSilent } from './journal-summary.ts'
import { keysOfSummaries, verbsIn } from './journal-shape.fixture.ts'

const files = import.meta.glob<string>('../../../../usecases/src/**/*.ts', {
  ...{ query: '?raw', import: 'default', eager: true },
})
const sources = Object.values(files)

/** Of the register as a whole: they stand in no dossier's history. */
const ofTheRegister = new Set([
  ...[
    'access',
    'activity',
    'agreement',
    'supplier',
    'apiToken',
    'breach',
    'deputy',
    'details',
    'invitation',
    'mandate',
    'member',
    'merger',
  ],
  ...[
    'mergers',
    'organisation',
    'organisations',
    'outsiderPage',
    'provider',
    'push',
    'readLog',
    'register',
    'settings',
  ],
  ...['person', 'template', 'templates'],
])
const isOfDossier = (verb: string): boolean => {
  const noun = verb.split('.')[0] ?? ''
  return !ofTheRegister.has(noun)
}

const dossierSources = sources.filter((source) => verbsIn(source).some(isOfDossier))

test('the shape of a summary is read: literals, spreads and what is spread on a condition', () => {
  const source =
    'const summary = { id, a: { before: x, after: y }, ...(isB && { b: 1 }), ...{ c, d: f(e, g) }, ...h }'
  expect(keysOfSummaries(source)).toEqual(['id', 'a', 'b', 'c', 'd'])
  expect(keysOfSummaries('summary: (before) => ({ groups: { before } }),')).toEqual(['groups'])
})

test.each([
  ['Dutch', dutch],
  ['English', english],
])('every verb in a dossier’s history has its words in %s', (_, { verb }) => {
  const said = new Set(
    Object.entries(verb).flatMap(([noun, acts]) => Object.keys(acts).map((act) => `${noun}.${act}`)),
  )
  const verbs = [...new Set(sources.flatMap(verbsIn))].filter(isOfDossier)
  expect(verbs.length).toBeGreaterThan(30)
  expect(verbs.filter((one) => !said.has(one))).toEqual([])
})

test.each([
  ['Dutch', dutch.detail],
  ['English', english.detail],
])('every key of their summaries has its words in %s, or is left unsaid', (_, detail) => {
  const keys = [...new Set(dossierSources.flatMap(keysOfSummaries))]
  expect(keys.length).toBeGreaterThan(30)
  expect(keys.filter((key) => !isSilent(key) && !Object.hasOwn(detail, key))).toEqual([])
})
