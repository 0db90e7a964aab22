import { factOfBreachField } from '@lekboek/domain/breach'
import { describe, expect, test } from 'vitest'
import { differingAnswers, readBreachForm, startBreach } from './breach-form.ts'
import { askedIn, breachQuestions, questionOf, type BreachForm } from './breach-questions.ts'

const now = '2026-11-21T12:00:00.000Z'
const core = {
  title: 'Gijzelsoftware',
  awareAt: '2026-11-20T16:05:00.000Z',
  description: 'Servers versleuteld.',
  measures: 'Losgekoppeld.',
  contact: 'soc@lekboek.example',
}
const empty = startBreach(null)
const form = (answers: BreachForm): BreachForm => ({ ...empty, ...core, ...answers })

test('every fact that a processor can answer is asked once', () => {
  expect(
    Object.keys(factOfBreachField).filter((name) => !breachQuestions.some((one) => one === name)),
  ).toEqual([])
  expect(new Set(breachQuestions).size).toBe(breachQuestions.length)
  expect(breachQuestions.map((name) => questionOf(name).name)).toEqual(breachQuestions)
})

test('what lacks is told at its field, all at once', () => {
  const read = readBreachForm({ ...empty, title: '  ' }, empty, now)
  expect(read).toEqual({
    isRead: false,
    problems: ['title', 'awareAt', 'description', 'measures', 'contact'].map((path) => ({
      path,
      code: 'required',
    })),
  })
})

test('what was typed comes out as it is kept, empty answers as none', () => {
  const read = readBreachForm(form({ title: ' A ', services: [], systems: '', dataTypes: null }), empty, now)
  expect(read).toMatchObject({
    isRead: true,
    input: { title: 'A', services: [], dataTypes: [], systems: null, measuresProposed: null },
  })
})

describe('a question that hangs on another', () => {
  test('is asked once that one is answered so', () => {
    expect(askedIn('nature', form({}), empty)).not.toContain('disclosure')
    expect(askedIn('nature', form({ breachTypes: ['confidentiality'] }), empty)).toContain('disclosure')
  })

  test('and is not sent otherwise', () => {
    const read = readBreachForm(form({ disclosure: 'disclosed' }), empty, now)
    expect(read).toMatchObject({ isRead: true, input: { disclosure: null } })
  })

  test('but a time that was kept before anybody was asked of what kind it is stays', () => {
    const stored = startBreach({ ...core, occurredFromAt: '2026-11-19T20:00:00.000Z' })
    expect(askedIn('timing', stored, stored)).toContain('occurredFromAt')
    expect(readBreachForm(stored, stored, now)).toMatchObject({
      input: { occurredFromAt: '2026-11-19T20:00:00.000Z' },
    })
  })
})

test('an end before its beginning is refused at its field', () => {
  const times = {
    occurrenceKind: 'period',
    occurredFromAt: core.awareAt,
    occurredToAt: '2026-11-19T20:00:00.000Z',
  }
  expect(readBreachForm(form(times), empty, now)).toMatchObject({
    isRead: false,
    problems: [{ path: 'occurredToAt', code: 'endBeforeBegin' }],
  })
})

test('answers that differ are named in the order of the questions', () => {
  expect(differingAnswers(form({ contact: 'x', title: 'y' }), form({}))).toEqual(['title', 'contact'])
})
