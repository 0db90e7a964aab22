import { expect, test } from 'vitest'
import { signInProblems, type PasswordDoor } from './sign-in-problems.ts'

const doorThat = (answer: () => Promise<{ error: { status: number } | null }>): PasswordDoor => ({
  signIn: { email: answer },
})
const refusing = (status: number) => doorThat(() => Promise.resolve({ error: { status } }))

test('an open door has no problems', async () => {
  expect(
    await signInProblems(
      doorThat(() => Promise.resolve({ error: null })),
      'an@x.example',
      'secret',
    ),
  ).toEqual([])
})

test.each([
  [401, 'wrong'],
  [403, 'wrong'],
  [429, 'tooOften'],
  [500, 'unreachable'],
  [0, 'unreachable'],
])('status %d is told as %s', async (status, code) => {
  expect(await signInProblems(refusing(status), 'an@x.example', 'secret')).toEqual([{ field: 'email', code }])
})

test('what is missing is said before anything is sent', async () => {
  const never = doorThat(() => Promise.reject(new Error('asked')))
  expect(await signInProblems(never, 'an', '')).toEqual([
    { field: 'email', code: 'emailMissing' },
    { field: 'password', code: 'passwordMissing' },
  ])
})

test('a lost line is not a wrong password', async () => {
  const lost = doorThat(() => Promise.reject(new TypeError('Failed to fetch')))
  expect(await signInProblems(lost, 'an@x.example', 'secret')).toEqual([
    { field: 'email', code: 'unreachable' },
  ])
})
