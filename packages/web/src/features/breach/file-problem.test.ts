import { expect, test } from 'vitest'
import { createI18n } from 'vue-i18n'
import { messages } from '../../i18n/nl.ts'
import { fileProblemText, namedByRow, type FileProblem } from './file-problem.ts'

const { t, te } = createI18n({ legacy: false, locale: 'nl', messages: { nl: messages } }).global
const problem: FileProblem = {
  ...{ line: 2, column: null, code: 'other', params: null, value: null, kbo: null, name: null },
}
const said = (one: Partial<FileProblem>) =>
  fileProblemText({ ...problem, ...one }, { t: (key, named) => t(key, named), te: (key) => te(key) })

test.each([
  [{ column: 'people', code: 'notNumber', value: '-4' }, /^personen: “-4” is geen heel getal/],
  [{ column: 'records', code: 'notNumber', value: '12,5' }, /^records: “12,5” is geen heel getal/],
  [{ column: 'kinds', code: 'notInList', value: 'geheim' }, /^soorten: “geheim” staat niet bij/],
  [{ column: 'kinds', code: 'repeated', value: 'basic, basic' }, /^soorten: .* noemt een soort twee keer$/],
  [{ code: 'repeated', params: { line: 4 } }, /^deze klant staat al op rij 4$/],
  [{ column: 'name', code: 'notServed', value: 'Onbekend' }, /^naam: u hebt geen lopende overeenkomst/],
  [{ line: 1, code: 'missingColumn', params: { column: 'kbo' } }, /^De kolom “kbo” ontbreekt$/],
  [{ column: 'text', code: 'tooLong', params: { max: 10_000 }, value: 'x' }, /^tekst: Te lang/],
])('%j is told in words', (one, words) => {
  expect(said(one)).toMatch(words)
})

test('a row is named by what it says of whom it means', () => {
  expect(namedByRow({ ...problem, name: 'Oosterdonk', kbo: '0998.300.244' })).toBe(
    'Oosterdonk · 0998.300.244',
  )
  expect(namedByRow({ ...problem, kbo: '0998.300.244' })).toBe('0998.300.244')
  expect(namedByRow(problem)).toBe('')
})
