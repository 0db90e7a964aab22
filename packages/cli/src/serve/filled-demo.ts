import type { Server } from '@lekboek/api'
import { findDemo, seedDemo, type Demo } from '@lekboek/usecases'
import { Closing } from '../platform/closing.ts'
import { masterKeyOf } from '../platform/kept-master-key.ts'
import { openPools, type Pools } from '../platform/pools.ts'
import type { Run } from '../platform/run.ts'
import { say } from '../say.ts'
import type { Settings } from '../settings.ts'
import { openServer } from './opened-server.ts'

/** Fills a database that nobody uses yet with the demo, and lets go of it again. */
export async function fillWithDemo(appUrl: string, settings: Settings, run: Run): Promise<void> {
  const closing = new Closing()
  const ownRun = { ...run, closing }
  try {
    const pools = await openPools(appUrl, ownRun, {
      supervise: false,
      masterKey: await masterKeyOf(settings),
    })
    await fillDemo(pools, await openServer(settings, ownRun, pools))
  } finally {
    await closing.all()
  }
}

/** Fills an empty installation with the demo. @returns its people, also where an earlier start filled it. */
export async function fillDemo(pools: Pools, server: Server): Promise<Demo | null> {
  const began = performance.now()
  const demo = await seedDemo({ ...pools, signUp: (person) => server.signUp(person) })
  if (demo === null) return findDemo(pools.database)
  say(`Demo filled in ${((performance.now() - began) / 1000).toFixed(1)} s.`)
  return demo
}
