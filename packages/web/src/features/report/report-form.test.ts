import { describe, expect, test } from 'vitest'
import {
  emptyReport,
  isLeftBehind,
  reachableStep,
  reportInput,
  stepAfter,
  type ReportForm,
  type ReportStep,
} from './report-form.ts'

const now = '2026-11-20T17:00:00.000Z'
const noticedAt = '2026-11-20T16:05:00.000Z'
const full: ReportForm = {
  text: ' Brief verkeerd verstuurd ',
  when: 'now',
  noticedAt,
  place: ' ',
  people: '3 inwoners',
}

describe('reachableStep', () => {
  test.each<[ReportStep, Partial<ReportForm>, ReportStep]>([
    ['check', {}, 'check'],
    ['check', { text: '  ' }, 'what'],
    ['check', { noticedAt: null }, 'when'],
    ['check', { when: 'earlier', noticedAt: '2026-11-20T17:00:00.001Z' }, 'when'],
    ['check', { when: 'earlier', noticedAt: '2026-11-20T17:00:00.000Z' }, 'check'],
    ['check', { when: 'now', noticedAt: '2026-11-20T17:00:00.001Z' }, 'check'],
    ['when', { noticedAt: null }, 'when'],
    ['what', { noticedAt: null }, 'what'],
    ['place', { text: '', noticedAt: null }, 'what'],
  ])('%s with %o leads to %s', (wanted, change, reached) => {
    expect(reachableStep(wanted, { ...full, ...change }, now)).toBe(reached)
  })
})

test.each<[ReportStep, boolean, ReportStep]>([
  ['what', false, 'when'],
  ['people', false, 'check'],
  ['what', true, 'check'],
])('after %s (a change: %s) comes %s', (step, isChange, next) => {
  expect(stepAfter(step, isChange)).toBe(next)
})

test.each([
  ['people', emptyReport(), true],
  ['people', full, false],
  ['what', emptyReport(), false],
  [undefined, emptyReport(), false],
])('the question %s of %o is left behind: %s', (wanted, form, isOver) => {
  expect(isLeftBehind(wanted, form)).toBe(isOver)
})

describe('reportInput', () => {
  test('leaves out what was skipped', () => {
    expect(reportInput(full)).toEqual({
      text: 'Brief verkeerd verstuurd',
      noticedAt,
      place: null,
      people: '3 inwoners',
    })
  })

  test.each([{ text: '' }, { noticedAt: null }])('sends nothing while %o', (change) => {
    expect(reportInput({ ...full, ...change })).toBeNull()
    expect(reportInput(emptyReport())).toBeNull()
  })
})
