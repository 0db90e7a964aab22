import { describe, expect, test } from 'vitest'
import { placesOf, type Placeable } from './time-line-picture.ts'

const start = Date.parse('2026-11-01T00:00:00.000Z')
const point = (hours: number, row: Placeable['row'] = 'below'): Placeable => ({
  at: new Date(start + hours * 3_600_000).toISOString(),
  row,
})
const rises = (numbers: number[]): boolean =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0))

describe('places on the axis', () => {
  test.each([
    [
      'a month, then three days',
      [point(0), point(600), point(640), point(641), point(642), point(660), point(714, 'above')],
    ],
    ['all in one minute', Array.from({ length: 8 }, () => point(0))],
    [
      'everything: eight events, two due times and now',
      [
        ...[0, 1, 2, 3, 4, 5, 90, 91].map((hours) => point(hours)),
        point(92, 'above'),
        point(93, 'above'),
        point(94, 'above'),
      ],
    ],
    [
      'due times before what is late',
      [point(0), point(72, 'above'), point(73, 'above'), point(80), point(90, 'above')],
    ],
    ['a decade', [point(0), point(87_600), point(87_601), point(87_673, 'above')]],
  ])('%s: on the page, in order, no label on another', (_name, points) => {
    const placed = placesOf(points)
    const places = placed.map(({ place }) => place)
    expect(rises(places)).toBe(true)
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...places)).toBeLessThanOrEqual(1)
    const lanes = new Map<string, number[]>()
    placed.forEach(({ place, tier }, index) => {
      const lane = `${points[index]?.row ?? ''} ${String(tier)}`
      lanes.set(lane, [...(lanes.get(lane) ?? []), place])
    })
    for (const [lane, level] of lanes) {
      const width = lane.startsWith('above') ? 0.164 : 0.137
      level.slice(1).forEach((place, index) => expect(place - (level[index] ?? 0)).toBeGreaterThan(width))
    }
  })

  test('an ordinary breach hangs in one tier, a crowded one in two', () => {
    const ordinary = placesOf([
      point(0),
      point(10),
      point(11),
      point(12),
      point(72, 'above'),
      point(82, 'above'),
    ])
    expect(Math.max(...ordinary.map(({ tier }) => tier))).toBe(0)
    const crowded = placesOf([
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((hours) => point(hours)),
      ...[72, 73, 74].map((hours) => point(hours, 'above')),
    ])
    expect(Math.max(...crowded.map(({ tier }) => tier))).toBe(1)
  })

  test('more points than fit stay on the page', () => {
    const places = placesOf(Array.from({ length: 200 }, (_, index) => point(index)))
    expect(places.every(({ place }) => place >= 0 && place <= 1)).toBe(true)
  })

  test('one point and none', () => {
    expect(placesOf([])).toEqual([])
    expect(placesOf([point(0)])).toHaveLength(1)
  })

  test('longer takes more room', () => {
    const [first, second, third] = placesOf([point(0), point(10), point(300)])
    expect(third!.place - second!.place).toBeGreaterThan(second!.place - first!.place)
  })
})
