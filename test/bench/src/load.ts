import http from 'node:http'

/** One request to repeat; the number says which of the varied requests it is. */
export type RequestOf = (index: number) => { path: string; headers: Record<string, string>; body: string }

/** What one burst of load gave. */
export interface Burst {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly failures: number
}

/** Keeps `connections` requests going for `seconds` or until it is called off, each connection one after the other. Latencies in milliseconds. */
export async function burst(
  port: number,
  requestOf: RequestOf,
  connections: number,
  seconds: number,
  signal?: AbortSignal,
): Promise<Burst> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const latencies: number[] = []
  let failures = 0
  let next = 0
  const until = performance.now() + seconds * 1000
  const started = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until && !signal?.aborted) {
        const at = performance.now()
        const { status, body } = await send(agent, port, requestOf(next++))
        latencies.push(performance.now() - at)
        if (status !== 200 || body.includes('"errors"')) failures += 1
      }
    }),
  )
  const elapsed = (performance.now() - started) / 1000
  agent.destroy()
  latencies.sort((a, b) => a - b)
  const at = (share: number) =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0
  return { perSecond: latencies.length / elapsed, p50: at(0.5), p99: at(0.99), failures }
}

/** One request over a kept connection. */
export function send(
  agent: http.Agent,
  port: number,
  request: ReturnType<RequestOf>,
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', ...request.headers }
    const outgoing = http.request(
      { agent, host: '127.0.0.1', port, path: request.path, method: 'POST', headers },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
        )
      },
    )
    outgoing.on('error', reject)
    outgoing.end(request.body)
  })
}
