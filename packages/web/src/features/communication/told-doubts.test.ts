import { expect, test } from 'vitest'
import { toldDoubts } from './told-doubts.ts'

const writtenAt = '2026-11-20T03:05:30.000Z'
const at = (time: string) => `2026-11-20T${time}:00.000Z`

test.each([
  ['nothing said yet', null, null, 12, []],
  ['as many as there are, later', at('03:10'), 12, 12, []],
  ['one more than there are', at('03:10'), 13, 12, ['moreThanPeople']],
  ['any number where nobody knows how many there are', at('03:10'), 5000, null, []],
  ['in the minute of the text', at('03:05'), 12, 12, []],
  ['a minute before the text', at('03:04'), 12, 12, ['beforeText']],
  ['both', at('03:00'), 15, 12, ['moreThanPeople', 'beforeText']],
] as const)('%s', (_name, toldAt, reachedCount, most, doubts) => {
  expect(toldDoubts({ toldAt, reachedCount }, { most, writtenAt })).toEqual(doubts)
})
