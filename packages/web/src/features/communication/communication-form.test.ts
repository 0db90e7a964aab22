import { expect, test } from 'vitest'
import { contactLines, emptyCommunication, letterText } from './communication-form.ts'

const town = { name: 'Gemeente Lindenrode', email: 'info@lindenrode.example' }

test('the contact names the DPO who writes, then the organisation', () => {
  const dpo = { name: 'Els Maes', email: 'els@lindenrode.example' }
  expect(contactLines(dpo, town)).toBe(
    'Els Maes (DPO), els@lindenrode.example\nGemeente Lindenrode, info@lindenrode.example',
  )
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
