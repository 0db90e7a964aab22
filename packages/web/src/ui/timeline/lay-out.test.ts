import { describe, expect, test } from 'vitest'
import { layOutTimeline, type TimelineDuty, type TimelineInput } from './lay-out.ts'

const aware = '2026-11-20T16:00:00.000Z'
const due: TimelineDuty = {
  kind: 'authority',
  state: 'running',
  triggeredAt: aware,
  dueAt: '2026-11-23T16:00:00.000Z',
}

function placesOf(input: TimelineInput) {
  const { marks } = layOutTimeline(input)
  return Object.fromEntries(marks.map((mark) => [mark.type === 'moment' ? mark.moment : mark.type, mark.x]))
}

describe('the axis of a breach', () => {
  const moments = { occurred: '2026-03-01T00:00:00.000Z', detected: '2026-11-20T10:00:00.000Z', aware }

  test('keeps the order of time, from left to right', () => {
    const { marks } = layOutTimeline({ moments, duties: [due], now: '2026-11-21T16:00:00.000Z' })
    const xs = marks.map(({ x }) => x)
    expect(xs).toEqual(xs.toSorted((one, other) => one - other))
    expect(Math.min(...xs)).toBe(0)
    expect(Math.max(...xs)).toBe(1)
  })

  test('is true to time while the clock runs, whatever went before', () => {
    const places = placesOf({ moments, duties: [due], now: '2026-11-21T16:00:00.000Z' })
    const share =
      ((places['now'] ?? 0) - (places['aware'] ?? 0)) / ((places['due'] ?? 0) - (places['aware'] ?? 0))
    expect(share).toBeCloseTo(1 / 3)
  })

  test('puts what comes after the last due time behind it', () => {
    const places = placesOf({
      moments,
      duties: [{ ...due, state: 'overdue' }],
      now: '2027-02-01T00:00:00.000Z',
    })
    expect(places['due']).toBeCloseTo(0.78)
    expect(places['now']).toBe(1)
  })

  test('shows how far the clock has run, and that it is too late', () => {
    const { clock } = layOutTimeline({
      moments,
      duties: [{ ...due, state: 'overdue' }],
      now: '2026-11-24T16:00:00.000Z',
    })
    expect(clock).toMatchObject({ toX: 1, isLate: true })
  })

  test('stops the clock at the last act once nothing runs', () => {
    const notified = '2026-11-21T16:00:00.000Z'
    const { clock, marks } = layOutTimeline({
      moments: { ...moments, notified },
      duties: [{ ...due, state: 'met' }],
      now: '2026-12-24T16:00:00.000Z',
    })
    expect(clock?.toX).toBe(marks.find(({ at }) => at === notified)?.x)
  })

  test('needs no clock: a breach not yet known to be one', () => {
    const input = {
      moments: { reported: '2026-11-20T10:00:00.000Z' },
      duties: [],
      now: '2026-11-20T12:00:00.000Z',
    }
    expect(layOutTimeline(input).clock).toBeNull()
    expect(placesOf(input)).toEqual({ reported: 0, now: 1 })
  })

  test('is not squashed by what is due in a month: that stands behind', () => {
    const report: TimelineDuty = {
      ...{ kind: 'nis2FinalReport', state: 'running', triggeredAt: '2026-11-21T16:00:00.000Z' },
      dueAt: '2026-12-21T16:00:00.000Z',
    }
    const { marks } = layOutTimeline({ moments, duties: [due, report], now: '2026-11-21T16:00:00.000Z' })
    const xOf = (at: string) => marks.find((mark) => mark.at === at)!.x
    expect(xOf(due.dueAt!) - xOf(aware)).toBeCloseTo(0.48)
    expect(xOf(report.dueAt!)).toBe(1)
  })

  test('leaves out a duty that is not required', () => {
    expect(placesOf({ moments, duties: [{ ...due, state: 'notRequired' }], now: aware })).not.toHaveProperty(
      'due',
    )
  })
})

describe('the stretch of the clock', () => {
  const reported = '2026-11-20T12:00:00.000Z'
  const now = '2026-11-21T16:00:00.000Z'

  test('is not drawn from where only the processor’s own term began', () => {
    const processor: TimelineDuty = {
      kind: 'processorReport',
      state: 'running',
      triggeredAt: '2026-11-19T08:00:00.000Z',
      dueAt: '2026-11-20T08:00:00.000Z',
    }
    expect(layOutTimeline({ moments: { reported }, duties: [processor], now }).clock).toBeNull()
    const { clock, marks } = layOutTimeline({ moments: { reported, aware }, duties: [processor, due], now })
    expect(clock?.fromX).toBe(marks.find((mark) => mark.type === 'moment' && mark.moment === 'aware')?.x)
  })

  test('does not run on to this moment when nothing runs and nothing was done after it began', () => {
    const met: TimelineDuty = { ...due, kind: 'investigation', state: 'met', triggeredAt: reported }
    expect(layOutTimeline({ moments: { reported }, duties: [met], now }).clock).toBeNull()
  })

  test('is late for the term of the law alone', () => {
    const target: TimelineDuty = { ...due, kind: 'investigation', state: 'overdue', triggeredAt: reported }
    const { clock } = layOutTimeline({
      moments: { reported },
      duties: [target],
      now: '2026-11-24T16:00:00.000Z',
    })
    expect(clock).toMatchObject({ isLate: false })
  })
})
