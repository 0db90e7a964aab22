import {
  createServer,
  outsiderLimits,
  requestLimits,
  widened,
  widenedOutside,
  type Server,
} from '@lekboek/api'
import { blobFolder, clamdScanner, OneTimeLinks, type Files } from '@lekboek/usecases'
import { consolePost, smtpPost, startWorker } from '@lekboek/worker'
import type { Pools } from '../platform/pools.ts'
import { explained } from '../platform/port.ts'
import type { Run } from '../platform/run.ts'
import { keptSecret } from '../platform/secret.ts'
import { say } from '../say.ts'
import type { Settings } from '../settings.ts'

/** The API and the web pages, not yet listening; closed with the run. */
export async function openServer(settings: Settings, run: Run, { database, jobs }: Pools): Promise<Server> {
  const server = await createServer({
    database,
    jobs,
    secret: await secretOf(settings),
    baseUrl: settings.publicUrl,
    idleMinutes: settings.idleMinutes,
    trustedProxies: settings.trustedProxies,
    providerNetwork: settings.providerNetwork,
    limits: widened(requestLimits, settings.limitFactor),
    files: filesOf(settings),
    outsiderLimits: widenedOutside(outsiderLimits, settings.limitFactor),
    webFolder: settings.webFolder,
    isDevelopment: settings.isDevelopment,
    log: { level: settings.logLevel },
  })
  run.closing.add(() => server.close())
  run.check()
  return server
}

/** Taken between the question and now, a port still deserves a sentence. */
export async function listen(server: Server, { port, host }: Settings): Promise<void> {
  try {
    await server.listen(port, host)
  } catch (error) {
    throw explained(error, port, host)
  }
}

/** Runs jobs until the run ends. */
export async function openWorker(settings: Settings, run: Run, { database, jobs }: Pools): Promise<void> {
  const worker = await startWorker({
    ...{ database, jobs, log: (error) => say(`Worker: ${error.message}`) },
    files: filesOf(settings),
    mail: {
      post: settings.mail ? smtpPost(settings.mail) : consolePost(say),
      links: new OneTimeLinks(await secretOf(settings), settings.publicUrl),
    },
  })
  run.closing.add(() => worker.stop())
}

function filesOf({ filesFolder, fileLimits, clamd }: Settings): Files {
  return {
    store: blobFolder(filesFolder),
    limits: fileLimits,
    scanner: clamd && clamdScanner(clamd),
  }
}

/** What signs sessions and links; API and worker must have the same. */
export async function secretOf({ secret, dataFolder }: Settings): Promise<string> {
  return secret ?? keptSecret(dataFolder, 'sign-in.secret')
}
