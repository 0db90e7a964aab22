import { expect, test } from 'vitest'
import { inkOn, markAddress, markOf } from './register-mark.ts'

const register = { id: '0195a7c0-0000-7000-8000-00000000abcd', colour: '#0b5cad', prefix: 'LIN' }

test('a register keeps its mark', () => {
  expect(markOf(register)).toEqual(markOf({ ...register }))
})

test('registers of one colour are told apart by letters, and most by shape', () => {
  const marks = Array.from({ length: 60 }, (_, index) => markOf({ ...register, id: `id-${index}` }))
  expect(new Set(marks.map(({ outline }) => outline)).size).toBe(6)
  expect(markOf({ ...register, prefix: 'ZAV' }).letters).toBe('ZAV')
})

test.each([
  ['#ffffff', '#000000'],
  ['#f2bd5c', '#000000'],
  ['#123a7c', '#ffffff'],
  ['#000000', '#ffffff'],
] as const)('letters on %s are %s', (colour, ink) => {
  expect(inkOn(colour)).toBe(ink)
})

test('the icon of a tab holds the letters, and no sign that would end the text', () => {
  const svg = decodeURIComponent(markAddress(markOf({ ...register, prefix: '<a>' })))
  expect(svg).toContain('>a</text>')
  expect(svg).not.toContain('<a>')
})
