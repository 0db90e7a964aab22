import { describe, expect, test } from 'vitest'
import {
  emptyReport,
  isLeftBehind,
  isReportForm,
  reachableStep,
  reportInput,
  stepAfter,
  stepOfField,
  stepsOf,
  withAnswer,
  type ReportForm,
  type ReportStep,
} from './report-form.ts'

const now = '2026-11-20T17:00:00.000Z'
const noticedAt = '2026-11-20T16:05:00.000Z'
const full: ReportForm = {
  ...{ kind: 'misdirected', answers: [{ question: 'sentHow', answer: 'email' }] },
  ...{ text: ' Brief verkeerd verstuurd ', when: 'now', noticedAt, place: ' ', people: '3 inwoners' },
}
const last = ['what', 'when', 'place', 'people', 'check']

describe('the questions', () => {
  test.each<[Partial<ReportForm>, string[]]>([
    [{ kind: null }, []],
    [{ kind: 'other' }, []],
    [{ kind: 'looked' }, ['lookedWho', 'lookedHow']],
    [{ kind: 'lost' }, ['lostThing', 'lostHow', 'lostEncrypted']],
    [{ kind: 'lost', answers: [{ question: 'lostThing', answer: 'papers' }] }, ['lostThing', 'lostHow']],
  ])('of %o are those of the kind, and then those of all', (change, own) => {
    expect(stepsOf({ ...emptyReport(), ...change })).toEqual(['kind', ...own, ...last])
  })

  test('an answer takes the place of the one before, and takes along what it makes needless', () => {
    const form: ReportForm = {
      ...{ ...emptyReport(), kind: 'lost' },
      answers: [
        { question: 'lostThing', answer: 'laptop' },
        { question: 'lostEncrypted', answer: 'no' },
      ],
    }
    expect(withAnswer(form, 'lostThing', 'papers')).toEqual([{ question: 'lostThing', answer: 'papers' }])
    expect(withAnswer(form, 'lostEncrypted', 'yes')).toEqual([
      { question: 'lostThing', answer: 'laptop' },
      { question: 'lostEncrypted', answer: 'yes' },
    ])
  })
})

describe('reachableStep', () => {
  test.each<[ReportStep, Partial<ReportForm>, ReportStep]>([
    ['check', {}, 'check'],
    ['check', { text: '  ' }, 'check'],
    ['check', { kind: 'other', text: '  ' }, 'what'],
    ['check', { kind: null }, 'kind'],
    ['lostThing', {}, 'kind'],
    ['check', { noticedAt: null, when: null }, 'check'],
    ['check', { when: 'earlier', noticedAt: '2026-11-20T17:00:00.001Z' }, 'when'],
    ['check', { when: 'earlier', noticedAt: '2026-11-20T17:00:00.000Z' }, 'check'],
    ['check', { when: 'now', noticedAt: '2026-11-20T17:00:00.001Z' }, 'check'],
    ['what', { kind: 'other', text: '' }, 'what'],
  ])('%s with %o leads to %s', (wanted, change, reached) => {
    expect(reachableStep(wanted, { ...full, ...change }, now)).toBe(reached)
  })
})

test.each<[ReportStep, boolean, ReportStep]>([
  ['kind', false, 'sentHow'],
  ['sentUndone', false, 'what'],
  ['people', false, 'check'],
  ['what', true, 'check'],
])('after %s (a change: %s) comes %s', (step, isChange, next) => {
  expect(stepAfter(step, full, isChange)).toBe(next)
})

test.each([
  ['people', emptyReport(), true],
  ['people', full, false],
  ['kind', emptyReport(), false],
  [undefined, emptyReport(), false],
])('the question %s of %o is left behind: %s', (wanted, form, isOver) => {
  expect(isLeftBehind(wanted, form)).toBe(isOver)
})

describe('reportInput', () => {
  test('leaves out what was skipped', () => {
    expect(reportInput(full, now)).toEqual({
      ...{ kind: 'misdirected', answers: [{ question: 'sentHow', answer: 'email' }] },
      ...{ text: 'Brief verkeerd verstuurd', noticedAt, place: null, people: '3 inwoners' },
    })
  })

  test('sends a kind alone, noticed as it is handed in', () => {
    expect(reportInput({ ...emptyReport(), kind: 'lost' }, now)).toEqual({
      ...{ kind: 'lost', answers: [], text: null, noticedAt: now, place: null, people: null },
    })
  })

  test.each([{ kind: null }, { kind: 'other' as const }])(
    'sends nothing without a word while %o',
    (change) => {
      expect(reportInput({ ...full, ...change, text: ' ' }, now)).toBeNull()
    },
  )
})

test.each([
  ['answers.0.question', 'kind'],
  ['noticedAt', 'when'],
  ['submission', null],
])('what was refused at %s is mended at %s', (field, step) => {
  expect(stepOfField(field)).toBe(step)
})

test.each<[unknown, boolean]>([
  [full, true],
  [{ ...full, kind: 'rumour' }, false],
  [{ text: 'of an older version' }, false],
  [null, false],
])('%o is a form: %s', (kept, isForm) => {
  expect(isReportForm(kept)).toBe(isForm)
})
