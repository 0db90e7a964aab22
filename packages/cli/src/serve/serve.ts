import { refuseSecondStart } from '@lekboek/database'
import { openPools } from '../platform/pools.ts'
import { refuseBusyPort } from '../platform/port.ts'
import { masterKeyOf } from '../platform/kept-master-key.ts'
import { prepareDatabase } from '../platform/prepared-database.ts'
import { withRun, type Run } from '../platform/run.ts'
import { say } from '../say.ts'
import type { Settings } from '../settings.ts'
import { sayDemoClosed } from './demo-closed.ts'
import { demoLines } from './demo-lines.ts'
import { fillDemo, fillWithDemo } from './filled-demo.ts'
import { listen, openServer, openWorker } from './opened-server.ts'

/** API, web pages and worker in one process, on the embedded database unless the operator has one. */
export async function serve(settings: Settings): Promise<void> {
  if (settings.databaseUrl === null) await refuseSecondStart(settings.dataFolder)
  await refuseBusyPort(settings.port, settings.host)
  await withRun(async (run) => {
    await openAll(settings, run)
    await run.ended
  })
}

async function openAll(settings: Settings, run: Run): Promise<void> {
  const pools = await openPools(await filledDatabase(settings, run), run, {
    supervise: true,
    masterKey: await masterKeyOf(settings),
  })
  const server = await openServer(settings, run, pools)
  const demo = settings.demo ? await fillDemo(pools, server) : null
  // An earlier version, or a stop at the wrong moment, may have left them open.
  await sayDemoClosed(pools)
  run.check()
  await openWorker(settings, run, pools)
  await listen(server, settings)
  say(`Lekboek is ready: ${settings.publicUrl}`)
  if (demo !== null) for (const line of demoLines(demo)) say(line)
}

function filledDatabase(settings: Settings, run: Run): Promise<string> {
  if (!settings.demo) return prepareDatabase(settings, run)
  return prepareDatabase(settings, run, (appUrl) => fillWithDemo(appUrl, settings, run))
}
