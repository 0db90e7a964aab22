import { expect, test } from 'vitest'
import { receivedChecklists, receivedMessages } from './received-checklists.ts'

const step = (id: string, when: 'firstHour' | 'firstDay') => ({
  id,
  when,
  text: id,
  why: null,
  doneText: null,
})
const list = (id: string, incidentTypes: 'phishing'[], isOff = false) => ({
  ...{ id, name: id, umbrellaName: 'Koepel', isOff, isAdapted: false, message: null },
  checklist: {
    ...{ language: 'nl' as const, incidentTypes },
    steps: [step(`${id}-day`, 'firstDay'), step(`${id}-hour`, 'firstHour')],
  },
})
const text = (id: string, incidentTypes: ('phishing' | 'postLost')[], isOff = false) => ({
  ...{ id, name: id, umbrellaName: 'Koepel', isOff, isAdapted: false, checklist: null },
  message: {
    ...{ language: 'nl' as const, incidentTypes, subject: id, whatHappened: '', consequences: '' },
    ...{ measures: '', advice: '', contact: '' },
  },
})

test('a checklist stands in the order of time, with what became of its steps', () => {
  const [found] = receivedChecklists([list('a', [])], null, [{ templateStep: 'a-day' }])
  expect(found?.rows.map(({ step: { id }, measure }) => [id, measure !== null])).toEqual([
    ['a-hour', false],
    ['a-day', true],
  ])
})

test('what is switched off or for another kind of incident is not met', () => {
  const all = [list('off', [], true), list('phishing', ['phishing']), list('all', [])]
  expect(receivedChecklists(all, 'phishing', []).map(({ id }) => id)).toEqual(['phishing', 'all'])
  expect(receivedChecklists(all, 'postLost', []).map(({ id }) => id)).toEqual(['all'])
  expect(receivedChecklists(all, null, []).map(({ id }) => id)).toEqual(['all'])
})

test('texts for this kind of incident come first, and none of those in use is hidden', () => {
  const all = [
    text('post', ['postLost']),
    text('all', []),
    text('phishing', ['phishing']),
    text('off', [], true),
  ]
  expect(receivedMessages(all, 'phishing').map(({ id }) => id)).toEqual(['phishing', 'all', 'post'])
})
