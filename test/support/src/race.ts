import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { Refusal, type RefusalReason } from '@lekboek/usecases'
import type { World } from './world.ts'

/**
 * Lets several attempts on one dossier really meet: its row is held until every one of them waits for it, then all
 * are let go. Without the lock that the use cases take, each has read the same state by then.
 */
export function race<Value>(
  world: World,
  incidentId: string,
  attempts: readonly (() => Promise<Value>)[],
): Promise<PromiseSettledResult<Value>[]> {
  return raceFor(world, 'incident', [incidentId], attempts)
}

/** The same for several attempts that each want one of these organisations, or all of them the same one. */
export function raceOver<Value>(
  world: World,
  organisationIds: readonly string[],
  attempts: readonly (() => Promise<Value>)[],
): Promise<PromiseSettledResult<Value>[]> {
  return raceFor(world, 'organisation', organisationIds, attempts)
}

async function raceFor<Value>(
  world: World,
  table: 'incident' | 'organisation',
  ids: readonly string[],
  attempts: readonly (() => Promise<Value>)[],
): Promise<PromiseSettledResult<Value>[]> {
  const client = await world.admin.connect()
  try {
    await client.query('BEGIN')
    await client.query(`SELECT 1 FROM ${table} WHERE id = ANY ($1::uuid[]) FOR UPDATE`, [ids])
    const running = attempts.map((attempt) => attempt())
    const outcomes = Promise.allSettled(running)
    await waitForLocks(world, attempts.length)
    await client.query('COMMIT')
    return await outcomes
  } finally {
    client.release()
  }
}

/** Waits until so many of the database's sessions wait for a lock, two seconds at most. */
export async function waitForLocks(world: World, count: number): Promise<void> {
  for (const until = Date.now() + 2_000; Date.now() < until; await sleep(10)) {
    const waiting = await world.rows(
      "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    )
    if (waiting.length >= count) return
  }
}

/** Why the one that came second was refused; fails unless exactly one of two was. */
export function loserOf(outcomes: readonly PromiseSettledResult<unknown>[]): RefusalReason {
  expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const lost = outcomes.find((outcome) => outcome.status === 'rejected')
  if (lost?.reason instanceof Refusal) return lost.reason.reason
  throw new Error('the second one broke instead of being refused', { cause: lost?.reason })
}
