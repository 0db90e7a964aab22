import { describe, expect, test } from 'vitest'
import { countOf, leavesTooLate, sendingGap, sendingInput, startSending } from './sending.ts'

const at = '2026-11-21T12:00:00.000Z'
const earlier = '2026-11-21T11:59:59.999Z'
const start = startSending()

test('it goes to all at once unless somebody chooses otherwise', () => {
  expect(countOf(start, 5400)).toBe(5400)
  expect(sendingInput({ ...start, picked: ['a'], at })).toEqual({ deliveries: null, at: null })
  expect(sendingInput({ scope: 'some', picked: ['a'], when: 'later', at })).toEqual({ deliveries: ['a'], at })
})

describe('nothing is sent', () => {
  test.each([
    ['to nobody', { ...start, scope: 'some' as const }, 3, 'nobody'],
    ['to nobody of none', start, 0, 'nobody'],
    ['at no instant', { ...start, when: 'later' as const }, 3, 'noInstant'],
    ['at an instant that is past', { ...start, when: 'later' as const, at: earlier }, 3, 'inPast'],
    ['but at once, whatever instant stood there', { ...start, at: earlier }, 3, null],
    ['but to all at once', start, 3, null],
    [
      'but to some at an instant',
      { scope: 'some' as const, picked: ['a'], when: 'later' as const, at },
      3,
      null,
    ],
  ])('%s', (_, form, all, gap) => {
    expect(sendingGap(form, all, at)).toBe(gap)
  })
})

test('only what leaves after a term is too late', () => {
  const later = { ...start, when: 'later' as const, at }
  expect(leavesTooLate(later, '2026-11-21T11:59:59.999Z')).toBe(true)
  expect(leavesTooLate(later, at)).toBe(false)
  expect(leavesTooLate(later, null)).toBe(false)
  expect(leavesTooLate({ ...later, when: 'now' }, '2026-11-21T11:59:59.999Z')).toBe(false)
})
