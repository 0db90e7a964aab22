import type { Server } from '@lekboek/api'
import type { Database, Jobs } from '@lekboek/database'
import { findDemo, seedDemo, type Demo } from '@lekboek/usecases'
import { say } from '../say.ts'

/** Fills an empty installation with the demo. @returns its people, also where an earlier start filled it. */
export async function fillDemo(
  pools: { database: Database; jobs: Jobs },
  server: Server,
): Promise<Demo | null> {
  const began = performance.now()
  const demo = await seedDemo({ ...pools, signUp: (person) => server.signUp(person) })
  if (demo === null) return findDemo(pools.database)
  say(`Demo filled in ${((performance.now() - began) / 1000).toFixed(1)} s.`)
  return demo
}
