import { openPools } from '../platform/pools.ts'
import { refuseBusyPort } from '../platform/port.ts'
import { masterKeyOf } from '../platform/kept-master-key.ts'
import { preparedElsewhere } from '../platform/prepared-database.ts'
import { withRun } from '../platform/run.ts'
import { say } from '../say.ts'
import type { Settings } from '../settings.ts'
import { sayDemoClosed } from './demo-closed.ts'
import { listen, openServer, openWorker } from './opened-server.ts'

/** API and web pages alone, against a PostgreSQL that `lekboek migrate` prepared. */
export async function serveApi(settings: Settings): Promise<void> {
  await refuseBusyPort(settings.port, settings.host)
  await withRun(async (run) => {
    const pools = await openPools(await preparedElsewhere(settings), run, {
      supervise: false,
      masterKey: await masterKeyOf(settings),
    })
    await sayDemoClosed(pools)
    await listen(await openServer(settings, run, pools), settings)
    say(`The API is ready: ${settings.publicUrl}`)
    await run.ended
  })
}

/** Jobs alone, against a PostgreSQL that `lekboek migrate` prepared. */
export async function serveWorker(settings: Settings): Promise<void> {
  await withRun(async (run) => {
    const pools = await openPools(await preparedElsewhere(settings), run, {
      supervise: true,
      masterKey: await masterKeyOf(settings),
    })
    await openWorker(settings, run, pools)
    say('The worker is ready.')
    await run.ended
  })
}
