import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { expect, test } from 'vitest'

const house = path.resolve(import.meta.dirname, '../..')

interface Message {
  readonly line: number
  readonly ruleId: string | null
}

/** What ESLint says of a text, as if it stood in that file. */
async function lint(file: string, lines: readonly string[]): Promise<Message[]> {
  const program = path.join(house, 'node_modules/.bin/eslint')
  const child = spawn(program, ['--stdin', '--stdin-filename', file, '--format', 'json'], { cwd: house })
  const said: Buffer[] = []
  child.stdout.on('data', (bytes: Buffer) => said.push(bytes))
  child.stdin.end(lines.join('\n'))
  await once(child, 'close')
  const [result] = JSON.parse(Buffer.concat(said).toString()) as { messages: Message[] }[]
  return result!.messages
}

/** Each line of a text with the rule that must go red on it. */
async function expectRefusals(file: string, refusals: readonly (readonly [string, string])[]): Promise<void> {
  const messages = await lint(
    file,
    refusals.map(([line]) => line),
  )
  const unseen = refusals.filter(
    ([, rule], index) => !messages.some((message) => message.line === index + 1 && message.ruleId === rule),
  )
  expect(unseen).toEqual([])
}

test('the law may not ask for the time, chance or the world', async () => {
  await expectRefusals('packages/domain/src/index.ts', [
    ["import fs from 'node:fs'", 'no-restricted-imports'],
    ["import { abilityFor } from '@lekboek/access'", 'no-restricted-imports'],
    ['export const now = Date.now()', 'no-restricted-syntax'],
    ['export const today = new Date()', 'no-restricted-syntax'],
    ['export const text = Date()', 'no-restricted-syntax'],
    ['export const chance = Math.random()', 'no-restricted-syntax'],
    ['export async function late() { return 1 }', 'no-restricted-syntax'],
    ['export const arrow = async () => { await late() }', 'no-restricted-syntax'],
    ['export const environment = process.env', 'no-restricted-globals'],
    ["export const answer = fetch('https://example.org')", 'no-restricted-globals'],
    ['export const later = setTimeout(() => undefined, 1)', 'no-restricted-globals'],
  ])
})

test('a given instant may be computed with', async () => {
  const lines = ['export const later = (at: string) => new Date(Date.parse(at) + 1).toISOString()']
  expect(await lint('packages/domain/src/index.ts', lines)).toEqual([])
})

test('no room switches its checks off or leaves a promise alone', async () => {
  await expectRefusals('packages/usecases/src/index.ts', [
    ["export * from '../../domain/src/index.ts'", 'house/stays-in-package'],
    ["export const lazy = () => import('../../../test/house/arrows.ts')", 'house/stays-in-package'],
    ['export const loose = (value: any) => String(value)', '@typescript-eslint/no-explicit-any'],
    ['export const cast = (value: string) => value as unknown as number', 'no-restricted-syntax'],
    ['export function forget() { Promise.resolve() }', '@typescript-eslint/no-floating-promises'],
    ['export const swallow = () => { try { forget() } catch {} }', 'no-empty'],
    ['export const same = (one: string) => one == "two"', 'eqeqeq'],
    ["export const shout = () => console.log('!')", 'no-console'],
  ])
})

test('no pattern takes ever longer over what somebody typed', async () => {
  await expectRefusals('packages/usecases/src/index.ts', [
    [String.raw`export const nested = /^(?:\w+\.?)+$/`, 'regexp/no-super-linear-backtracking'],
    [String.raw`export const around = /^(?<name>[^()]+?)\s*\($/`, 'regexp/no-super-linear-backtracking'],
    [
      String.raw`export const moved = (text: string) => text.replaceAll(/\s*:\s*/g, '')`,
      'regexp/no-super-linear-move',
    ],
  ])
})

test('a rule cannot be switched off in a file', async () => {
  const messages = await lint('packages/usecases/src/index.ts', [
    '// eslint-disable-next-line @typescript-eslint/no-explicit-any',
    'export const loose = (value: any) => String(value)',
  ])
  expect(messages.map(({ ruleId }) => ruleId)).toContain('@typescript-eslint/no-explicit-any')
})

test('a test is not left out', async () => {
  await expectRefusals('test/house/lint.test.ts', [
    ["test.only('alone', () => undefined)", 'no-restricted-syntax'],
    ["test.skip('later', () => undefined)", 'no-restricted-syntax'],
    ["describe.todo('some day')", 'no-restricted-syntax'],
  ])
})
