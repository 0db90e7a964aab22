import { describe, expect, test } from 'vitest'
import { dataTypes, type DataType } from '../facts/choices.ts'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { DataFacts } from '../facts/facts.ts'
import { dataTypeLabels } from '../labels/category-labels.ts'
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

  const unnamed: readonly DataType[] = ['basic', 'other', 'toBeDetermined']
  test.each(dataTypes.filter((type) => !unnamed.includes(type)))(
    '%s is looked for, and found in each language by the name that its choice has there',
    (type) => {
      expect(check({}, { types: [type] })).toHaveLength(1)
      for (const words of Object.values(dataTypeLabels[type]))
        expect(check({ whatHappened: words }, { types: [type] }), words).toEqual([])
    },
  )

  test.each([
    ['financial', 'Uw schulden en uw leefloon stonden erin.', true],
    ['financial', 'Vos dettes étaient visibles.', true],
    ['financial', 'Ihr Einkommen war sichtbar.', true],
    ['financial', 'Your debts could be read.', true],
    ['financial', 'U kunt financiële schade lijden.', false],
    ['financial', 'Vous risquez un préjudice financier.', false],
    ['financial', 'Es droht wirtschaftlicher Schaden.', false],
    ['financial', 'You may suffer financial loss.', false],
    ['financial', 'Er kwam een inkomende mail.', false],
    ['criminal', 'Het proces-verbaal van uw overtreding lag open.', true],
    ['criminal', 'Votre condamnation était visible.', true],
    ['criminal', 'Das Schreiben war an Sie gericht.', false],
    ['political', 'Wij verwittigden de politie.', false],
    ['health', 'Wij zorgen ervoor dat dit niet meer gebeurt.', false],
    ['health', 'Uw dossier van de thuiszorg lag open.', true],
    ['location', 'Dit vond plaats op maandag.', false],
    ['ethnic', 'Het lag in het gras.', false],
    ['contact', 'Neem contact op met ons.', false],
  ] as const)('%s in "%s": %s', (kind, words, isNamed) => {
    expect(check({ whatHappened: words }, { types: [kind] })).toHaveLength(isNamed ? 0 : 1)
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
