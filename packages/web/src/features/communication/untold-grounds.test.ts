import { expect, test } from 'vitest'
import { withGround } from './untold-grounds.ts'

const staff = { group: 'Personeel', reason: 'Geen hoog risico voor hen.', ground: null }
const pupils = { group: 'Leerlingen', reason: 'Hun ouders weten het al.', ground: null }

test.each([
  ['is added', [staff], 'Leerlingen', ` ${pupils.reason} `, [staff, pupils]],
  ['is changed', [staff, pupils], 'Personeel', 'Ander.', [pupils, { ...staff, reason: 'Ander.' }]],
  ['is taken back', [staff, pupils], 'Personeel', ' ', [pupils]],
])('a ground %s', (_, grounds, group, reason, expected) => {
  expect(withGround(grounds, group, reason)).toEqual(expected)
})

test('a ground of article 34(3) goes with the reason', () => {
  expect(withGround([pupils], 'Personeel', staff.reason, 'unintelligible')).toEqual([
    pupils,
    { ...staff, ground: 'unintelligible' },
  ])
})
