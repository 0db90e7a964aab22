import { othersKey } from '@lekboek/domain'
import { expect, test } from 'vitest'
import { isToldTogether, partlyTold, type PartMessage } from './partly-told.ts'

const children = { key: 'g1', from: [] }
const everybody = { key: othersKey, from: [] }
const half: PartMessage = {
  ...{ groups: null, toldAt: '2026-11-26T11:30:00.000Z', reachedCount: 118 },
  ...{ leftReason: 'Two letters came back.', leftDueAt: '2026-11-27T16:00:00.000Z' },
}

// GDPR article 34(1): each person concerned, without undue delay; whoever has been told is not to be told again.
test.each<[string, Parameters<typeof partlyTold>[0], PartMessage, boolean, number]>([
  ['a message to all', children, half, true, 1],
  ['a message to this group', children, { ...half, groups: ['g1'] }, true, 1],
  [
    'a message to what the group was before',
    { key: 'g2', from: ['g1'] },
    { ...half, groups: ['g1'] },
    true,
    1,
  ],
  ['a message to another group', children, { ...half, groups: ['g2'] }, true, 0],
  ['a message to others than the people', everybody, { ...half, groups: [] }, false, 0],
  ['a group that was, while nobody is divided', everybody, { ...half, groups: ['g1'] }, false, 1],
  ['a group, of those in none', everybody, { ...half, groups: ['g1'] }, true, 0],
  ['a draft', children, { ...half, toldAt: null }, true, 0],
  ['one that reached nobody', children, { ...half, reachedCount: 0 }, true, 0],
  ['one after which nobody follows', children, { ...half, leftDueAt: null }, true, 0],
])('%s', (_, audience, message, isDivided, count) => {
  expect(partlyTold(audience, [message], isDivided)).toHaveLength(count)
})

const clients = { key: 'g2', from: [] }

// Telling counts over all whom a message is for: "2 not reached" of one letter to two groups is not two of each.
test.each<[string, PartMessage[], boolean]>([
  ['one letter to both', [{ ...half, groups: ['g1', 'g2'] }], true],
  ['a letter to all', [half], true],
  ['a letter to this group alone', [{ ...half, groups: ['g1'] }], false],
  [
    'a letter to each',
    [
      { ...half, groups: ['g1'] },
      { ...half, groups: ['g2'] },
    ],
    false,
  ],
  ['one to both that is not sent', [{ ...half, groups: ['g1', 'g2'], toldAt: null }], false],
  ['a letter to the other', [{ ...half, groups: ['g2'] }], false],
])('told together: %s', (_, messages, expected) => {
  expect(isToldTogether(children, [children, clients], messages, true)).toBe(expected)
})
