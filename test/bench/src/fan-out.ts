import { openDatabase, openJobs } from '@lekboek/database'
import {
  findBreach,
  planDeliveries,
  recordBreach,
  rightsOf,
  sendBreach,
  type Context,
} from '@lekboek/usecases'
import {
  contactId,
  controllerId,
  controllers,
  countLanded,
  fillFanOut,
  forgetFanOut,
  processorId,
} from './fan-out-data.ts'
import { burst, type Burst, type RequestOf } from './load.ts'
import type { ServerProcess } from './server-process.ts'

/** Of all controllers so many are told numbers and a text of their own. */
const withOwn = 300
const longestSeconds = 600

export interface FanOut {
  readonly adminUrl: string
  readonly appUrl: string
  readonly server: ServerProcess
  readonly startWorker: () => Promise<ServerProcess>
  /** What other people do meanwhile. */
  readonly people: RequestOf
  readonly connections: number
  readonly seconds: number
}

/** W5: one breach, 5,400 controllers, while other people open their registers. */
export async function fanOutRows(fanOut: FanOut): Promise<string[]> {
  await fillFanOut(fanOut.adminUrl)
  await forgetFanOut(fanOut.adminUrl)
  const worker = await fanOut.startWorker()
  try {
    const alone = await meanwhile(fanOut, async () => wait(fanOut.seconds * 1000))
    const idle = worker.memory()
    const sent = await send(fanOut.appUrl)
    const started = performance.now()
    let peak = idle
    const during = await meanwhile(fanOut, async () => {
      while ((await sent.delivered()) < controllers) {
        if (performance.now() - started > longestSeconds * 1000) throw new Error('W5 did not end')
        peak = Math.max(peak, worker.memory())
        await wait(500)
      }
    })
    const seconds = (performance.now() - started) / 1000
    const landed = await countLanded(fanOut.adminUrl)
    await sent.close()
    return [
      '| W5 fan-out to 5,400 | accepted in s | all told in s | dossiers | registers | marks | letters | worker MB before, peak | W1 p99 ms alone, meanwhile | W1/s alone, meanwhile |',
      '|---|---|---|---|---|---|---|---|---|---|',
      `| | ${sent.accepted.toFixed(1)} | ${seconds.toFixed(1)} | ${landed.dossiers} | ${landed.registers} | ${landed.marks} | ${landed.letters} | ${idle}, ${peak} | ${tail(alone)}, ${tail(during)} | ${rate(alone)}, ${rate(during)} |`,
    ]
  } finally {
    await worker.stop()
    await forgetFanOut(fanOut.adminUrl)
  }
}

const tail = ({ p99 }: Burst) => p99.toFixed(0)
const rate = ({ perSecond }: Burst) => perSecond.toFixed(0)
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Other people work for as long as something takes. */
async function meanwhile({ server, people, connections }: FanOut, work: () => Promise<void>): Promise<Burst> {
  const done = new AbortController()
  const load = burst(server.port, people, connections, longestSeconds, done.signal)
  try {
    await work()
  } finally {
    done.abort()
  }
  return load
}

/** Records, plans and sends by the use cases themselves. */
async function send(appUrl: string) {
  const database = openDatabase({ url: appUrl, poolSize: 2 })
  const jobs = await openJobs(database, {
    supervise: false,
    log: (error) => {
      throw error
    },
  })
  const now = () => new Date().toISOString()
  const context: Context = { database, jobs, now, rights: rightsOf(database, { userId: contactId }, now()) }
  const breach = await recordBreach(context, processorId, content(now()), { id: true, number: true })
  const breachId = String(breach['id'])
  const own = Array.from({ length: withOwn }, (_, index) => ({
    controllerId: controllerId(index + 1),
    ...{ peopleCount: 10 + index, recordCount: 20 + index, note: `Zending ${index}` },
  }))
  const started = performance.now()
  await planDeliveries(context, processorId, breachId, { deliveries: own }, { id: true })
  await planDeliveries(context, processorId, breachId, { filter: { service: 'Drukwerk' } }, { id: true })
  await sendBreach(context, processorId, breachId, { version: 1 }, { id: true })
  return {
    accepted: (performance.now() - started) / 1000,
    async delivered(): Promise<number> {
      const row = await findBreach(context, processorId, String(breach['number']), { counts: true })
      return Number((row['counts'] as { delivered: number }).delivered)
    },
    async close() {
      await jobs.stop()
      await database.close()
    },
  }
}

const content = (awareAt: string) => ({
  ...{ title: 'Gijzelsoftware bij de drukker', awareAt, dataTypes: ['basic', 'contact'] as const },
  description: 'Aanvallers versleutelden de servers waarop wij brieven klaarzetten.',
  measures: 'Servers losgekoppeld.',
  ...{
    contact: 'incidenten@drukker.example',
    services: ['Drukwerk'],
    breachTypes: ['availability' as const],
  },
})
