import { expect, test } from 'vitest'
import { passedOnTo } from './passed-on.ts'

const away = {
  outsider: { forwardedTo: 'Oosterdonk', forwardedAt: '2026-11-20T10:00:00.000Z', returnedAt: null },
}
const back = { outsider: { ...away.outsider, returnedAt: '2026-11-20T12:00:00.000Z' } }
const again = { outsider: { ...back.outsider, forwardedAt: '2026-11-20T13:00:00.000Z' } }

test.each([
  ['all that came in was passed on', [away], 'Oosterdonk'],
  ['it came back and was passed on anew', [again], 'Oosterdonk'],
  ['it came back', [back], null],
  ['something else came in too', [away, { outsider: null }], null],
  ['it was not passed on', [{ outsider: { forwardedTo: null } }], null],
  ['nothing came in', [], null],
])('%s', (_, reports, name) => {
  expect(passedOnTo(reports)).toBe(name)
})
