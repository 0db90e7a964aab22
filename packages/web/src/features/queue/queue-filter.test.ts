import { expect, test } from 'vitest'
import {
  fromKeptFilter,
  isFiltering,
  isSameFilter,
  noQueueFilter,
  readQueueFilter,
  toQueueFilterInput,
  writeQueueFilter,
  type QueueFilter,
} from './queue-filter.ts'

const registers = [
  { id: 'id-1', slug: 'zavelbeke' },
  { id: 'id-2', slug: 'kapelrijt' },
]
const whole: QueueFilter = {
  clients: ['kapelrijt'],
  dutyKinds: ['authority', 'own'],
  statuses: ['confirmed'],
  dueWithinHours: 72,
  isMine: true,
}

test('an address says the whole filter, and reads back the same', () => {
  const query = writeQueueFilter(whole)
  expect(readQueueFilter(query as Parameters<typeof readQueueFilter>[0])).toEqual(whole)
  expect(isFiltering(whole)).toBe(true)
})

test('without a filter the address says nothing of it', () => {
  expect(writeQueueFilter(noQueueFilter)).toEqual({})
  expect(isFiltering(noQueueFilter)).toBe(false)
})

test.each([
  [{ duty: 'tea' }],
  [{ status: 'closed' }],
  [{ within: 'soon' }],
  [{ within: '0' }],
  [{ within: '1.5' }],
  [{ within: '99999' }],
  [{ mine: 'no' }],
  [{ window: 'now' }],
])('%o in the address asks nothing', (query) => {
  expect(readQueueFilter(query)).toEqual(noQueueFilter)
})

test('a register that is not open to the person shows nothing, and not everything', () => {
  const { organisations } = toQueueFilterInput({ ...whole, clients: ['elders'] }, registers)
  expect(organisations).toHaveLength(1)
  expect(organisations).not.toContain('id-1')
})

test('a kept filter is named by the registers of today', () => {
  const kept = {
    ...whole,
    organisations: ['id-2'],
    dutyKinds: [...whole.dutyKinds],
    statuses: [...whole.statuses],
  }
  expect(isSameFilter(fromKeptFilter(kept, registers), whole)).toBe(true)
  expect(fromKeptFilter({ ...kept, organisations: ['gone'] }, registers).clients).toEqual(['gone'])
})
