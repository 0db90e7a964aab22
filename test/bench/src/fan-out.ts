import { openDatabase, openJobs, readMasterKey } from '@lekboek/database'
import {
  addAttachment,
  blobFolder,
  findBreach,
  planDeliveries,
  recordBreach,
  rightsOf,
  sendBreach,
  usualFileLimits,
  type Context,
  type FileContext,
} from '@lekboek/usecases'
import {
  contactId,
  controllerId,
  controllers,
  countLanded,
  deliveriesOf,
  fillFanOut,
  forgetFanOut,
  processorId,
} from './fan-out-data.ts'
import { burst, type Burst, type RequestOf } from './load.ts'
import type { ServerProcess } from './server-process.ts'

/** Of all controllers so many are told numbers and a text, and given a file, of their own. */
const withOwn = 300
const longestSeconds = 600

export interface FanOut {
  readonly adminUrl: string
  readonly appUrl: string
  readonly masterKey: string
  /** Folder of the sealed files, which the worker knows too. */
  readonly files: string
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
    const sent = await send(fanOut)
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
      '| W5 fan-out to 5,400 | accepted in s | all told in s | dossiers | registers | files, sealed files | marks | letters | worker MB before, peak | W1 p99 ms alone, meanwhile | W1/s alone, meanwhile |',
      '|---|---|---|---|---|---|---|---|---|---|---|',
      `| | ${sent.accepted.toFixed(1)} | ${seconds.toFixed(1)} | ${landed.dossiers} | ${landed.registers} | ${landed.files}, ${landed.blobs} | ${landed.marks} | ${landed.letters} | ${idle}, ${peak} | ${tail(alone)}, ${tail(during)} | ${rate(alone)}, ${rate(during)} |`,
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
async function send({ appUrl, adminUrl, masterKey, files: folder }: FanOut) {
  const database = openDatabase({
    url: appUrl,
    poolSize: 2,
    masterKey: readMasterKey(masterKey, 'the bench'),
  })
  const files = { store: blobFolder(folder), limits: usualFileLimits, scanner: null }
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
  const planned = await secondsOf(async () => {
    await planDeliveries(context, processorId, breachId, { deliveries: own }, { id: true })
    await planDeliveries(context, processorId, breachId, { filter: { service: 'Drukwerk' } }, { id: true })
  })
  await addFiles({ ...context, files }, breachId, await deliveriesOf(adminUrl, own))
  const sent = await secondsOf(() => sendBreach(context, processorId, breachId, { version: 1 }, { id: true }))
  return {
    accepted: planned + sent,
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

/** What it takes to bring the files is no part of the send: people do that one by one. */
async function addFiles(
  context: FileContext,
  breachId: string,
  deliveryIds: readonly string[],
): Promise<void> {
  const add = (place: 'breach' | 'delivery', id: string, text: string) =>
    addAttachment(
      context,
      processorId,
      { place, id },
      { name: `${place}.txt`, bytes: bytesOf(text) },
      { id: true },
    )
  await add('breach', breachId, 'Wat wij van uur tot uur weten. '.repeat(2000))
  for (const id of deliveryIds) await add('delivery', id, `Wie er op de zending van ${id} stond.`)
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
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
