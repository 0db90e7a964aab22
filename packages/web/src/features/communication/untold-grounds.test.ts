import { expect, test } from 'vitest'
import { withGround } from './untold-grounds.ts'

const none = { ground: null, isConfirmed: false }
const staff = { group: 'g1', reason: 'Geen hoog risico voor hen.', ...none }
const pupils = { group: 'g2', reason: 'Hun ouders weten het al.', ...none }
const anew = { isRenewed: true }

test.each([
  ['is added', [staff], 'g2', ` ${pupils.reason} `, [staff, { ...pupils, ...anew }]],
  ['is changed', [staff, pupils], 'g1', 'Ander.', [pupils, { ...staff, reason: 'Ander.', ...anew }]],
  ['is taken back', [staff, pupils], 'g1', ' ', [pupils]],
])('a ground %s', (_, grounds, group, reason, expected) => {
  expect(withGround(grounds, { group, reason })).toEqual(expected)
})

test('a ground of article 34(3) goes with the reason, and that it was confirmed', () => {
  const confirmed = { ...staff, ground: 'riskRemoved', isConfirmed: true } as const
  expect(withGround([pupils], confirmed)).toEqual([pupils, { ...confirmed, ...anew }])
  expect(withGround([confirmed], pupils)).toEqual([confirmed, { ...pupils, ...anew }])
})
