import { expect, test } from 'vitest'
import { bringTogetherPlace, chosenIn, typedNumber } from './chosen-numbers.ts'

test('an address names dossiers, each once, and which of them remains', () => {
  expect(chosenIn({ dossiers: '2026-003,2026-001,2026-003', into: '2026-001' })).toEqual({
    ...{ into: '2026-001', others: ['2026-003'] },
  })
  expect(chosenIn({ dossiers: '2026-003, 2026-001' })).toEqual({ into: '2026-003', others: ['2026-001'] })
  expect(chosenIn({ dossiers: '2026-003', into: '2026-009' })).toEqual({ into: '2026-003', others: [] })
  for (const dossiers of [undefined, '', 'x,<script>', ['2026-001']])
    expect(chosenIn({ dossiers })).toEqual({ into: '', others: [] })
  expect(bringTogetherPlace('/x/incidents', ['2026-001', '2026-002'])).toBe(
    '/x/incidents/bring-together?dossiers=2026-001,2026-002',
  )
})

test('a number is understood as people write it, and one of another register is none', () => {
  const typed = (text: string) => typedNumber(text, 'LIN')
  expect(['LIN 2026-014', '2026-14', 'lin 2026-014'].map(typed)).toEqual(Array(3).fill('2026-014'))
  expect(['', '14', 'XYZ 2026-014', '2026-'].map(typed)).toEqual([null, null, null, null])
})
