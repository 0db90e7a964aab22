import { describe, expect, test } from 'vitest'
import { emptyReport, reachableStep, reportInput, type ReportForm, type ReportStep } from './report-form.ts'

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
    ['when', { noticedAt: null }, 'when'],
    ['what', { noticedAt: null }, 'what'],
    ['place', { text: '', noticedAt: null }, 'what'],
  ])('%s with %o leads to %s', (wanted, change, reached) => {
    expect(reachableStep(wanted, { ...full, ...change })).toBe(reached)
  })
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
