import { expect, test } from 'vitest'
import { reasonsSince } from './reasons-since.ts'

const raises = (code: string, path = 'people.count') => ({ code, path, direction: 'raises' })
const lowers = (code: string, path = 'people.count') => ({ code, path, direction: 'lowers' })

test.each([
  ['nothing', [raises('countMany')], [raises('countMany')], [], []],
  [
    'one more',
    [lowers('dataOrdinary')],
    [lowers('dataOrdinary'), raises('countMany')],
    [raises('countMany')],
    [],
  ],
  [
    'one less',
    [lowers('dataOrdinary'), raises('countMany')],
    [raises('countMany')],
    [],
    [lowers('dataOrdinary')],
  ],
  ['another direction', [lowers('intent')], [raises('intent')], [raises('intent')], [lowers('intent')]],
  [
    'the same of another group',
    [raises('countMany', 'people.groups.0.count')],
    [raises('countMany')],
    [],
    [],
  ],
])('%s', (_name, then, now, added, gone) => {
  expect(reasonsSince(then, now)).toEqual({ added, gone })
})
