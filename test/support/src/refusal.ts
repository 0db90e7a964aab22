import { expect } from 'vitest'
import { Refusal, type RefusalReason } from '@lekboek/usecases'
import { pictureOf } from './picture.ts'
import type { World } from './world.ts'

/** Why a use case refused; fails when it did not, or when it broke instead. */
export async function refusalOf(attempt: Promise<unknown>): Promise<RefusalReason> {
  try {
    await attempt
  } catch (error) {
    if (error instanceof Refusal) return error.reason
    throw error
  }
  throw new Error('it was not refused')
}

/** Refused, and not a row in any table is other than before. */
export async function refusesWithoutTrace(
  world: World,
  attempt: () => Promise<unknown>,
  reason: object,
): Promise<void> {
  const before = await pictureOf(world)
  expect(await refusalOf(attempt())).toMatchObject(reason)
  expect(await pictureOf(world)).toEqual(before)
}

/** An INVALID with exactly these problems, as `path code`. */
export function invalidWith(...problems: string[]): object {
  return {
    kind: 'invalid',
    problems: problems.map((problem) => {
      const [path, code] = problem.split(' ')
      return expect.objectContaining({ path, code })
    }),
  }
}
