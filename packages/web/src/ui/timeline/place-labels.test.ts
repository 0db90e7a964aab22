import { expect, test } from 'vitest'
import { placeLabels } from './place-labels.ts'

test('labels that would touch go to the next row, and none leaves the drawing', () => {
  const placed = placeLabels(
    [
      { x: 5, width: 80 },
      { x: 60, width: 80 },
      { x: 200, width: 80 },
      { x: 298, width: 80 },
    ],
    300,
  )
  expect(placed).toEqual([
    { row: 0, textX: 0, anchor: 'start', reach: 0 },
    { row: 1, textX: 60, anchor: 'middle', reach: 40 },
    { row: 0, textX: 200, anchor: 'middle', reach: 40 },
    { row: 1, textX: 300, anchor: 'end', reach: 80 },
  ])
})
