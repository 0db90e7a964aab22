import { expect, test } from 'vitest'
import dutch from '../../i18n/nl/problem.json' with { type: 'json' }
import { closeItems } from './close-items.ts'

test('what lacks before closing is said once, in words that exist', () => {
  const codes = ['completeNotificationMissing', 'measuresOpen', 'measuresOpen'] as const
  const items = closeItems(
    codes.map((code) => (code === 'measuresOpen' ? { code, params: { count: 2 } } : { code })),
  )
  expect(items).toEqual([
    {
      code: 'completeNotificationMissing',
      key: 'problem.completeNotificationMissing',
      place: 'notification',
      params: {},
    },
    { code: 'measuresOpen', key: 'problem.measuresOpen', place: 'measures', params: { count: 2 } },
  ])
  expect(items.every(({ key }) => key.replace('problem.', '') in dutch)).toBe(true)
})

test.each(['groupsUntold', 'peopleUntold'])(
  'whoever is still to be told is named as in the room where they are told: %s',
  (code) => {
    const problems = [{ code, params: { groups: 'Kinderbegeleiders' } }]
    const names = 'Kinderbegeleiders en wie in geen groep zit'
    expect(closeItems(problems, names)).toMatchObject([{ code: 'groupsUntold', params: { groups: names } }])
    expect(closeItems(problems)).toMatchObject([{ code, params: { groups: 'Kinderbegeleiders' } }])
  },
)
