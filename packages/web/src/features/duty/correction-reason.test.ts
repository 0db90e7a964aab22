import { expect, test } from 'vitest'
import { correctionReasonAt } from './correction-reason.ts'

const at = '2026-11-25T10:00:00.000Z'
const moved = { recordedAt: at, recordedBy: 'Els Vermeulen', correctionReason: 'Verkeerde dag getypt.' }
const first = { ...moved, recordedAt: '2026-11-24T12:00:00.000Z', correctionReason: null }
const unsaid = { changedAt: null, changedBy: null, correctionReason: null }
const significance = { changedAt: at, changedBy: 'Pieter Claes', correctionReason: 'Toch niet significant.' }

test('is that of the awareness which was recorded then', () => {
  const given = { awareness: [first, moved], significance: unsaid }
  expect(correctionReasonAt(given, at)).toEqual({ reason: 'Verkeerde dag getypt.', by: 'Els Vermeulen' })
  expect(correctionReasonAt(given, '2026-11-25T10:00:00+00:00')).not.toBeNull()
})

test('is that of the significance which was recorded then', () => {
  expect(correctionReasonAt({ awareness: [first], significance }, at)).toEqual({
    ...{ reason: 'Toch niet significant.', by: 'Pieter Claes' },
  })
})

test('is none where nothing was put right then, or nobody said why', () => {
  expect(correctionReasonAt({ awareness: [moved], significance }, first.recordedAt)).toBeNull()
  expect(correctionReasonAt({ awareness: [first], significance: unsaid }, first.recordedAt)).toBeNull()
})
