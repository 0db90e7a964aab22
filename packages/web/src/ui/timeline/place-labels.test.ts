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
    { left: 0, row: 0 },
    { left: 20, row: 1 },
    { left: 160, row: 0 },
    { left: 220, row: 1 },
  ])
})
