import { expect, test } from 'vitest'
import { contactLines, emptyCommunication, letterText, officerFor } from './communication-form.ts'

const town = { name: 'Gemeente Lindenrode', email: 'info@lindenrode.example' }

test('the contact names the DPO who writes, then the organisation', () => {
  const dpo = { name: 'Els Maes', email: 'els@lindenrode.example' }
  expect(contactLines(dpo, town)).toBe(
    'Els Maes (DPO), els@lindenrode.example\nGemeente Lindenrode, info@lindenrode.example',
  )
})

const els = { name: 'Els Maes', email: 'els@lindenrode.example' }
const office = { hasNoDpo: false, dpoName: 'Els Maes', dpoEmail: 'dpo@lindenrode.example', dpoPhone: null }

test.each([
  [
    'the address of the office before that of the person',
    office,
    els,
    { name: 'Els Maes', email: 'dpo@lindenrode.example' },
  ],
  [
    'the address and the number of the office',
    { ...office, dpoPhone: '09 123 45 67' },
    null,
    { name: 'Els Maes', email: 'dpo@lindenrode.example, 09 123 45 67' },
  ],
  [
    'the office, whoever writes',
    { ...office, dpoName: 'An Peeters' },
    els,
    { name: 'An Peeters', email: 'dpo@lindenrode.example' },
  ],
  ['the own address of the person where the office has none', { ...office, dpoEmail: null }, els, els],
  [
    'nobody else’s address',
    { ...office, dpoName: 'An Peeters', dpoEmail: null },
    els,
    { name: 'An Peeters', email: null },
  ],
  ['whoever writes, while the organisation says nothing', null, els, els],
  ['nobody where there is no DPO', { ...office, hasNoDpo: true }, els, null],
  ['nobody where nobody is known', null, null, null],
])('the DPO is reached at %s', (_name, details, writer, officer) => {
  expect(officerFor(details, writer)).toEqual(officer)
})

test('what is not known is left out', () => {
  expect(contactLines(null, { ...town, email: null })).toBe('Gemeente Lindenrode')
})

test('the letter holds what is written, in the order of reading, and nothing else', () => {
  const form = {
    ...emptyCommunication('Els'),
    audience: 'gezinnen',
    subject: 'Uw gegevens',
    whatHappened: ' Een mail. ',
  }
  expect(letterText(form)).toBe('Uw gegevens\n\nEen mail.\n\nEls')
})
