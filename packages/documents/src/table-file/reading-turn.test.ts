import { expect, test } from 'vitest'
import { inTurn } from './reading-turn.ts'

/** Sends a file whose reading ends when it is told to, and says in which order they begin. */
function desk() {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const send = (file: string, person: string, organisation: string) =>
    inTurn({ person, organisation }, () => {
      begun.push(file)
      return new Promise<string>((resolve) => ends.set(file, () => resolve(file)))
    })
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  const end = async (...files: string[]) => {
    for (const file of files) {
      await settled()
      ends.get(file)?.()
    }
    await settled()
  }
  return { begun, end, send, settled }
}

test('one organisation reads one file at a time, whoever of it sends them', async () => {
  const { begun, end, send, settled } = desk()
  const files = [send('a', 'els', 'town'), send('b', 'jan', 'town'), send('c', 'miet', 'other')]
  await settled()
  expect(begun).toEqual(['a', 'c'])
  await end('a', 'b', 'c')
  expect(await Promise.all(files)).toEqual(['a', 'b', 'c'])
})

test('who has many registers keeps nobody waiting for more than one file of theirs', async () => {
  const { begun, end, send, settled } = desk()
  const many = ['1', '2', '3', '4'].map((register) => send(register, 'consultant', `register ${register}`))
  const others = [send('x', 'els', 'town'), send('y', 'jan', 'village')]
  await settled()
  expect(begun).toEqual(['1', 'x'])
  await end('1')
  expect(begun).toEqual(['1', 'x', 'y'])
  await end('x', 'y', '2', '3', '4')
  await Promise.all([...many, ...others])
})

test('a colleague comes before the second file of whoever sent four to the same register', async () => {
  const { begun, end, send } = desk()
  const files = ['1', '2', '3', '4'].map((file) => send(file, 'els', 'town'))
  files.push(send('x', 'jan', 'town'))
  await end('1', 'x', '2', '3', '4')
  expect(begun).toEqual(['1', 'x', '2', '3', '4'])
  await Promise.all(files)
})

test('no more than four of a person are in line, also while the last of them is read', async () => {
  const { begun, end, send, settled } = desk()
  const first = [send('1', 'els', 'town'), send('2', 'els', 'town')]
  await end('1')
  expect(begun).toEqual(['1', '2'])
  const more = ['3', '4', '5', '6'].map((file) => send(file, 'els', 'town'))
  expect(await more[3]).toBeNull()
  await settled()
  expect(begun).toEqual(['1', '2'])
  await end('2', '3', '4', '5')
  expect(await Promise.all([...first, ...more])).toEqual(['1', '2', '3', '4', '5', null])
})

test('no more than twelve of an organisation are in line, and none is kept of one that was refused', async () => {
  const { end, send } = desk()
  const files = Array.from({ length: 13 }, (_, at) => send(`${at}`, `person ${at}`, 'town'))
  expect(await files[12]).toBeNull()
  const elsewhere = send('x', 'person 12', 'other')
  await end('x', ...Array.from({ length: 12 }, (_, at) => `${at}`))
  expect(await elsewhere).toBe('x')
  expect(await Promise.all(files)).not.toContain(undefined)
})
