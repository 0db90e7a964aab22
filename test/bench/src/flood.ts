import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import pg from 'pg'
import type { Flood } from './flood-sender.ts'
import { burst, type Burst, type RequestOf } from './load.ts'
import { median } from './median.ts'

interface Flooded {
  readonly seconds: number
  readonly statuses: readonly (readonly [number, number])[]
}

const perSecond = 200
/** People at work: as many as leave the server room for a flood; sixteen alone would take all of it. */
const people = 4

/** What is asked while the flood runs, and for how long. */
export interface FloodOptions {
  readonly adminUrl: string
  readonly port: number
  /** The register whose page is flooded and whose people work. */
  readonly organisationId: string
  readonly request: RequestOf
  readonly rounds: number
  readonly seconds: number
}

/** People who open their register, alone and while robots flood the public page of the same organisation. */
export async function floodRow(options: FloodOptions): Promise<string> {
  const slug = await openPage(options)
  const { port, request, rounds, seconds } = options
  const alone: Burst[] = []
  const beside: Burst[] = []
  const floods: Flooded[] = []
  await burst(port, request, people, 3)
  for (let round = 0; round < rounds; round += 1) {
    alone.push(await burst(port, request, people, seconds))
    const worker = new Worker(new URL('flood-sender.ts', import.meta.url), {
      workerData: { port, slug, perSecond } satisfies Flood,
    })
    beside.push(await burst(port, request, people, seconds))
    const over = once(worker, 'message')
    worker.postMessage('over')
    const [flooded]: Flooded[] = await over
    if (flooded) floods.push(flooded)
  }
  const tail = (bursts: readonly Burst[]) => median(bursts.map(({ p99 }) => p99))
  const failures = [...alone, ...beside].reduce((sum, one) => sum + one.failures, 0)
  return `W1 beside ${rateOf(floods)} requests/s on its public page: p99 ${tail(alone).toFixed(0)} ms alone, ${tail(beside).toFixed(0)} ms flooded, ratio ${(tail(beside) / tail(alone)).toFixed(2)}; ${failures} failures; the flood was answered ${answersOf(floods)}`
}

function rateOf(floods: readonly Flooded[]): string {
  const sent = floods.reduce(
    (sum, { statuses }) => sum + statuses.reduce((all, [, count]) => all + count, 0),
    0,
  )
  return (sent / floods.reduce((sum, { seconds }) => sum + seconds, 0)).toFixed(0)
}

function answersOf(floods: readonly Flooded[]): string {
  const all = Map.groupBy(
    floods.flatMap(({ statuses }) => statuses),
    ([status]) => status,
  )
  return [...all]
    .map(([status, counts]) => `${status}: ${counts.reduce((sum, [, count]) => sum + count, 0)}`)
    .join(', ')
}

/** The organisation takes reports from outside from now on. */
async function openPage({ adminUrl, organisationId }: FloodOptions): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(
      `INSERT INTO outsider_page VALUES ($1, true, '{}', '{}', 1) ON CONFLICT (organisation_id) DO UPDATE SET takes_reports = true`,
      [organisationId],
    )
    const { rows } = await client.query<{ slug: string }>('SELECT slug FROM organisation WHERE id = $1', [
      organisationId,
    ])
    return rows[0]?.slug ?? ''
  } finally {
    await client.end()
  }
}
