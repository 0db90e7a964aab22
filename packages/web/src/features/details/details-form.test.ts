import { expect, test } from 'vitest'
import {
  detailFields,
  detailsInput,
  missingDetails,
  startDetails,
  type StoredDetails,
} from './details-form.ts'

const stored: StoredDetails = {
  ...{ version: 3, name: 'Gemeente Lindenrode', kbo: '0998.000.039', identifierType: null, identifier: null },
  ...{ address: 'Markt 1', email: null, phone: null, sector: 'public', size: null, sizeDescription: null },
  ...{ activity: null, hasNoDpo: false, dpoName: 'An Peeters', dpoEmail: 'dpo@lindenrode.example' },
  dpoPhone: null,
}

test('what is stored is sent back as it was', () => {
  expect(stored).toMatchObject(detailsInput(startDetails(stored)))
})

test('every control of the form is an answer of it', () => {
  expect(Object.keys(startDetails(stored)).toSorted()).toEqual([...detailFields].sort())
})

test('where there is no DPO nobody is named', () => {
  const form = { ...startDetails(stored), hasNoDpo: true }
  expect(detailsInput(form)).toMatchObject({ hasNoDpo: true, dpoName: null, dpoEmail: null })
})

test.each<[string, Partial<StoredDetails>, string[]]>([
  ['nothing', {}, []],
  ['a number', { kbo: null }, ['identifier']],
  ['no number where there is another', { kbo: null, identifier: 'NL001' }, []],
  ['any way to reach it', { address: null }, ['address']],
  ['no address where there is a telephone', { address: null, phone: '09' }, []],
  ['the DPO', { dpoName: null, dpoEmail: null }, ['dpoName']],
  ['no DPO where there is none', { dpoName: null, dpoEmail: null, hasNoDpo: true }, []],
  ['a way to reach the DPO', { dpoEmail: null }, ['dpoEmail']],
])('a notification lacks %s', (_, change, missing) => {
  expect(missingDetails({ ...stored, ...change })).toEqual(missing)
})
