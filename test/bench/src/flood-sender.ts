import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'

/** Which page is flooded, and how often a second. */
export interface Flood {
  readonly port: number
  readonly slug: string
  readonly perSecond: number
}

const { port, slug, perSecond }: Flood = workerData
const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })
const statuses = new Map<number, number>()
let isOver = false
parentPort?.on('message', () => (isOver = true))

/** What robots do: they take the form, and send it filled with rubbish and an answer that is none. */
const rubbish = new URLSearchParams({
  ...{ kind: 'other', text: 'Buy now', form: 'x', proof: '{"challenge":{"parameters":{}},"solution":{}}' },
}).toString()

function send(index: number): void {
  const isForm = index % 2 === 0
  const headers = isForm ? { 'content-type': 'application/x-www-form-urlencoded' } : {}
  const asked = { agent, host: '127.0.0.1', port, path: `/meld/${slug}/nl`, headers }
  const outgoing = http.request({ ...asked, method: isForm ? 'POST' : 'GET' }, (response) => {
    const status = response.statusCode ?? 0
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    response.resume()
  })
  outgoing.on('error', () => statuses.set(0, (statuses.get(0) ?? 0) + 1))
  outgoing.end(isForm ? rubbish : undefined)
}

const began = performance.now()
for (let sent = 0; !isOver; sent += 1) {
  const due = began + (sent * 1000) / perSecond
  const wait = due - performance.now()
  if (wait > 0) await sleep(wait)
  send(sent)
}
agent.destroy()
parentPort?.postMessage({ seconds: (performance.now() - began) / 1000, statuses: [...statuses] })
parentPort?.close()
