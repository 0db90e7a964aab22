import { describe, expect, test } from 'vitest'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { DataFacts } from '../facts/facts.ts'
import type { CommunicationWarning } from './draft.ts'
import { kindWarnings } from './kind-words.ts'

const bare = { whatHappened: 'Op 12 november 2026 ging iets mis.', consequences: 'U kunt hinder hebben.' }

function check(change: Partial<typeof bare>, data: Partial<DataFacts>): CommunicationWarning[] {
  return kindWarnings({ ...bare, ...change }, { data: { ...emptyFacts().data, ...data } })
}

describe('the kinds of data that were hit are named', () => {
  test.each<[Partial<DataFacts>, string]>([
    [{ types: ['contact'] }, 'contact'],
    [{ types: ['health'] }, 'health'],
    [{ types: ['employmentHealth', 'genetic'] }, 'employmentHealth, genetic'],
    [{ types: ['credentials', 'paymentMeans', 'basic'] }, 'credentials, paymentMeans'],
    [{ types: ['officialDocuments'], nationalNumber: 'yes' }, 'officialDocuments'],
  ])('%j', (data, kinds) => {
    expect(check({}, data)).toEqual([{ code: 'kindsNotNamed', path: 'whatHappened', params: { kinds } }])
  })

  test.each([
    ['health', 'Uw medisch dossier lag open.'],
    ['health', 'Vos données de santé ont été vues.'],
    ['health', 'Ihre Gesundheitsdaten waren sichtbar.'],
    ['health', 'Your health data could be seen.'],
    ['contact', 'Uw e-mailadres stond erin.'],
    ['credentials', 'Votre mot de passe a fuité.'],
    ['paymentMeans', 'Ihre Kontonummer stand darin.'],
    ['identification', 'Your identity card was copied.'],
    ['basic', 'Er ging iets mis.'],
  ] as const)('%s in "%s"', (kind, words) => {
    expect(check({ whatHappened: words }, { types: [kind] })).toEqual([])
  })

  test('where nothing is written yet, that is the problem', () => {
    expect(check({ whatHappened: ' ' }, { types: ['health'] })).toEqual([])
  })
})
