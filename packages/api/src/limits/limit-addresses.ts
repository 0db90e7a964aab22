import { isIPv6 } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { RequestRefused } from '../server/request-refused.ts'
import type { RequestCounts } from './request-counts.ts'
import type { RequestKind, RequestLimits } from './request-limits.ts'

/** What each address asks here is counted, before a token is looked up or an operation read. */
const counted: readonly (readonly [RegExp, RequestKind])[] = [
  [/^\/graphql(?:[/?]|$)/, 'read'],
  [/^\/organisations(?:[/?]|$)/, 'export'],
]

/** Limits how often one address may ask: RATE_LIMITED with when to come back, whoever asks. */
export function limitAddresses(app: FastifyInstance, counts: RequestCounts, limits: RequestLimits): void {
  app.addHook('onRequest', async (request) => {
    const kind = counted.find(([path]) => path.test(request.url))?.[1]
    if (kind === undefined) return
    const wait = counts.take(`${kind}|address|${networkOf(request.ip)}`, limits[kind].address)
    if (wait !== null) throw new RequestRefused('RATE_LIMITED', 'too many requests', wait)
  })
}

/** An address, or the network that one subscriber gets of IPv6: whoever has one has all 2^64 addresses in it. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  const last = tail?.split(':').filter(Boolean) ?? []
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - groups.length - last.length }, () => '0')
  return `${[...groups, ...zeros, ...last].slice(0, 4).join(':')}::/64`
}
