import { createHmac } from 'node:crypto'
import fs from 'node:fs/promises'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import pg from 'pg'
import { forgetAddedMeasures, openBenchDatabase, openSession } from './bench-database.ts'
import { idOf } from './data.ts'
import { fanOutRows } from './fan-out.ts'
import { burst, send, type Burst, type RequestOf } from './load.ts'
import { floodRow } from './flood.ts'
import { median } from './median.ts'
import { peerRequest } from './peer-operations.ts'
import { startServer, type ServerProcess } from './server-process.ts'
import { signedInRow } from './signed-in.ts'
import { toldApartRow, type Pair } from './told-apart.ts'
import {
  absentId,
  foreignRegister,
  graphqlRequest,
  limitRequest,
  readRegister,
  scale,
  workloads,
  writtenRegister,
  type Plan,
  type Workload,
} from './workloads.ts'

const secret = 'a secret that is only used to measure, never to keep anything'
// Always the same: a database that is kept knows by which key it was filled.
const masterKey = Buffer.alloc(32, 'bench').toString('base64')
const connections = 16
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3)
const seconds = Number(process.env['BENCH_SECONDS'] ?? 10)
const warmUpSeconds = 3
const say = (line: string) => console.log(line)

/** The text, the same in both programs however each writes an instant or a number. */
function normalised(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalised)
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => key !== '__typename')
        .map(([key, inner]) => [key, normalised(inner)]),
    )
  }
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return new Date(value).toISOString()
  return value
}

async function answerOf(port: number, request: RequestOf, index: number): Promise<unknown> {
  const agent = new http.Agent()
  const { status, body } = await send(agent, port, request(index))
  if (status !== 200 || body.includes('"errors"'))
    throw new Error(`answered ${status}: ${body.slice(0, 500)}`)
  return normalised(JSON.parse(body))
}

/** @throws when the two programs do not say the same: a faster wrong answer is no figure. */
async function compare(
  workload: Workload,
  ours: ServerProcess,
  limit: ServerProcess,
  cookie: string,
): Promise<void> {
  if (workload.name === 'W4') return
  const [one, other] = await Promise.all([
    answerOf(ours.port, graphqlRequest(workload, cookie), 7),
    answerOf(limit.port, limitRequest(workload, cookie), 7),
  ])
  if (!isDeepStrictEqual(one, other)) {
    throw new Error(`${workload.name}: answers differ\n${JSON.stringify(one)}\n${JSON.stringify(other)}`)
  }
}

interface Figure {
  readonly workload: Workload
  readonly ours: Burst[]
  readonly limit: Burst[]
  /** Empty where the peer has no such operation. */
  readonly peer: Burst[]
  /** Resident memory of ours after each round, in MB. */
  readonly memory: number[]
}

interface Servers {
  readonly ours: ServerProcess
  readonly limit: ServerProcess
  readonly peer: ServerProcess
}

/** Interleaved: each round measures both, so that a machine whose speed drifts drifts for both. */
async function measure(
  workload: Workload,
  { ours, limit, peer }: Servers,
  cookie: string,
  tidy: () => Promise<void>,
): Promise<Figure> {
  const figure: Figure = { workload, ours: [], limit: [], peer: [], memory: [] }
  const asked = peerRequest(workload, cookie)
  const take = async (port: number, request: RequestOf, length: number) => {
    await tidy()
    return burst(port, request, connections, length)
  }
  const round = async (length: number) => ({
    ours: await take(ours.port, graphqlRequest(workload, cookie), length),
    limit: await take(limit.port, limitRequest(workload, cookie), length),
    peer: asked ? [await take(peer.port, asked, length)] : [],
  })
  await round(warmUpSeconds)
  for (let number = 0; number < rounds; number += 1) {
    const one = await round(seconds)
    figure.ours.push(one.ours)
    figure.limit.push(one.limit)
    figure.peer.push(...one.peer)
    figure.memory.push(ours.memory())
  }
  return figure
}

function row({ workload, ours, limit, peer }: Figure): string {
  const rate = median(ours.map((one) => one.perSecond))
  const bound = median(limit.map((one) => one.perSecond))
  const tail = median(ours.map((one) => one.p99 / one.p50))
  const beside = median(peer.map((one) => one.perSecond))
  const failures = [...ours, ...limit, ...peer].reduce((sum, one) => sum + one.failures, 0)
  return `| ${workload.name} ${workload.what} | ${rate.toFixed(0)} | ${bound.toFixed(0)} | ${(rate / bound).toFixed(2)} | ${beside ? `${beside.toFixed(0)} | ${(rate / beside).toFixed(2)}` : '– | –'} | ${tail.toFixed(1)} | ${failures} |`
}

/** A register of somebody else beside one that is not; a dossier of another register beside one that nobody has. */
function refusedPairs(cookie: string, read: Plan, written: Plan): Pair[] {
  const [, open, , add] = workloads(read, written)
  if (!open || !add) throw new Error('the workloads are W1 to W4')
  const asked = (workload: Workload, variables: Readonly<Record<string, unknown>>) =>
    graphqlRequest(
      { ...workload, variablesOf: (at) => ({ ...workload.variablesOf(at), ...variables }) },
      cookie,
    )
  return [
    {
      what: 'a register',
      foreign: asked(open, { organisation: idOf('org', foreignRegister) }),
      absent: asked(open, { organisation: absentId }),
    },
    {
      what: 'a dossier',
      foreign: asked(add, { incident: idOf('inc', read.first) }),
      absent: asked(add, { incident: absentId }),
    },
  ]
}

/** A session cookie as the server writes it. */
function cookieOf(token: string): string {
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return `lekboek.session=${encodeURIComponent(`${token}.${signature}`)}`
}

async function planOf(adminUrl: string, register: number): Promise<Plan> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query<Plan>(
      'SELECT min(n) AS first, count(*)::int AS size FROM bench_plan WHERE org = $1',
      [register],
    )
    return rows[0] ?? { first: 1, size: 1 }
  } finally {
    await client.end()
  }
}

/** The workloads against the servers, a row each. */
export async function measureServers(): Promise<void> {
  const database = await openBenchDatabase(scale, say)
  const servers: ServerProcess[] = []
  try {
    const build = process.env['LEKBOEK_SERVER_BUILD']
    if (!build)
      throw new Error('LEKBOEK_SERVER_BUILD names the built server; run this through `npm run bench`')
    const program = path.join(build, 'packages/cli/src/main.js')
    const env = {
      DATABASE_URL: database.adminUrl,
      LEKBOEK_APP_PASSWORD: 'bench',
      LEKBOEK_SECRET: secret,
      LEKBOEK_MASTER_KEY: masterKey,
      // Counted as everywhere, and never reached: what is measured is what counting costs.
      LEKBOEK_LIMITS: '1000000',
      NODE_ENV: 'production',
    }
    const ours = await startServer('lekboek', 8191, [program, 'api'], { ...env, PORT: '8191' }, /8191/)
    servers.push(ours)
    const limitArgs = [new URL('limit.ts', import.meta.url).pathname, '8192', database.appUrl, secret]
    const limit = await startServer('limit', 8192, limitArgs, {}, /ready/)
    servers.push(limit)
    const peerArgs = [new URL('peer.ts', import.meta.url).pathname, '8193', database.appUrl, secret]
    const peer = await startServer('peer', 8193, peerArgs, { GRAPHILE_ENV: 'production' }, /ready/)
    servers.push(peer)
    const idle = ours.memory()
    const memory: number[] = []
    const more: string[] = []
    say(
      `| workload | ours/s | limit/s | ours : limit | peer/s | ours : peer | p99 : p50 | failures |\n|---|---|---|---|---|---|---|---|`,
    )
    const chosen = process.env['BENCH_ONLY']?.split(',')
    const read = await planOf(database.adminUrl, readRegister)
    const written = await planOf(database.adminUrl, writtenRegister)
    for (const workload of workloads(read, written)) {
      if (chosen && !chosen.includes(workload.name)) continue
      const token = await openSession(database.adminUrl, workload.person)
      const cookie = cookieOf(token)
      await compare(workload, ours, limit, cookie)
      const tidy = () =>
        workload.name === 'W4'
          ? forgetAddedMeasures(database.adminUrl, idOf('org', writtenRegister))
          : Promise.resolve()
      const figure = await measure(workload, { ours, limit, peer }, cookie, tidy)
      memory.push(...figure.memory)
      say(row(figure))
      if (workload.name === 'W2') {
        const session = { appUrl: database.appUrl, sessionToken: token, port: ours.port }
        const organisationId = idOf('org', readRegister)
        more.push(
          await signedInRow({ ...session, organisationId, request: graphqlRequest(workload, cookie) }),
        )
        for (const pair of refusedPairs(cookie, read, written)) more.push(await toldApartRow(ours.port, pair))
      }
    }
    if (!chosen || chosen.includes('W5')) {
      const [people] = workloads(read, written)
      if (!people) throw new Error('the workloads are W1 to W4')
      const cookie = cookieOf(await openSession(database.adminUrl, people.person))
      const files = await fs.mkdtemp(path.join(os.tmpdir(), 'lekboek-bench-'))
      const rows = fanOutRows({
        ...{ adminUrl: database.adminUrl, appUrl: database.appUrl, server: ours, connections, seconds },
        ...{ masterKey, files, people: graphqlRequest(people, cookie) },
        // It has the cores that are left, like a worker beside the API.
        startWorker: () =>
          startServer('worker', 0, [program, 'worker'], { ...env, LEKBOEK_FILES: files }, /ready/, {
            isPinned: false,
          }),
      })
      more.push(...(await rows.finally(() => fs.rm(files, { recursive: true }))))
    }
    if (!chosen || chosen.includes('flood')) {
      const [open] = workloads(read, written)
      if (!open) throw new Error('the workloads are W1 to W4')
      const cookie = cookieOf(await openSession(database.adminUrl, open.person))
      const asked = { port: ours.port, request: graphqlRequest(open, cookie), rounds, seconds }
      const { adminUrl } = database
      more.push(await floodRow({ ...asked, adminUrl, organisationId: idOf('org', readRegister) }))
    }
    more.forEach(say)
    say(`memory of the server: ${idle} MB idle; after each round ${memory.join(', ')} MB`)
  } finally {
    for (const server of servers) await server.stop()
    await database.server.stop()
  }
}
