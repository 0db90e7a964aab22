import dns from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import type { CustomFetchOptions } from 'openid-client'

/** Whose providers are asked: those on the internet, or also those in the installation's own network. */
export type ProviderNetwork = 'public' | 'any'

/** The provider does not answer, or says itself that it cannot. */
export class ProviderUnreachable extends Error {
  override readonly name = 'ProviderUnreachable'
}

const longestAnswer = 1_048_576

/**
 * How providers are asked. An administrator names the address, so it must not lead into the network in which this
 * platform runs: every address that a name stands for is looked at when the connection is made, and no answer that points
 * elsewhere is followed.
 */
export function providerFetch(network: ProviderNetwork) {
  return async (address: string, options: CustomFetchOptions): Promise<Response> => {
    const url = new URL(address)
    if (network === 'public' && isInside(url.hostname.replaceAll(/[[\]]/g, ''))) throw inside()
    const answer = await ask(url, options, network)
    if (answer.status >= 500 || answer.status === 429)
      throw new ProviderUnreachable(`status ${answer.status}`)
    return answer
  }
}

function ask(url: URL, options: CustomFetchOptions, network: ProviderNetwork): Promise<Response> {
  const { promise, resolve, reject } = Promise.withResolvers<Response>()
  const fail = (error: Error) => {
    reject(
      error instanceof ProviderUnreachable ? error : new ProviderUnreachable('no answer', { cause: error }),
    )
  }
  const { request } = url.protocol === 'https:' ? https : http
  const { method, headers, signal } = options
  const asking = request(
    url,
    {
      ...{ method, headers, agent: false },
      ...(signal ? { signal } : {}),
      ...(network === 'public' ? { lookup: lookOutside } : {}),
    },
    (incoming) => {
      const parts: Buffer[] = []
      let size = 0
      incoming.on('error', fail)
      incoming.on('data', (part: Buffer) => {
        size += part.length
        if (size > longestAnswer) incoming.destroy(new ProviderUnreachable('too long'))
        else parts.push(part)
      })
      incoming.on('end', () => {
        const status = incoming.statusCode ?? 0
        const type = incoming.headers['content-type'] ?? ''
        const body = status === 204 || status === 304 ? null : Buffer.concat(parts)
        if (status < 200 || status > 599) fail(new Error('no status'))
        else resolve(new Response(body, { status, headers: { 'content-type': type } }))
      })
    },
  )
  asking.on('error', fail)
  asking.end(bodyOf(options.body))
  return promise
}

function bodyOf(body: CustomFetchOptions['body']): string | Uint8Array | undefined {
  if (body instanceof URLSearchParams) return body.toString()
  if (typeof body === 'string' || body instanceof Uint8Array) return body
  return undefined
}

const lookOutside: LookupFunction = (hostname, options, answer) => {
  dns.lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) answer(error, '', 0)
    else if (found.some(({ address }) => isInside(address))) answer(inside(), '', 0)
    else if (options.all) answer(null, found)
    else answer(null, found[0]?.address ?? '', found[0]?.family)
  })
}

const inside = () => new ProviderUnreachable('the address leads into a network of its own')

const networks = new BlockList()
for (const [address, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
  ] as const),
]) {
  networks.addSubnet(address, bits, 'ipv4')
}
for (const [address, bits] of [
  ...([
    ['::', 96],
    ['64:ff9b::', 96],
    ['fc00::', 7],
    ['fe80::', 10],
    ['fec0::', 10],
    ['ff00::', 8],
  ] as const),
  ...([
    ['2002::', 16],
    ['2001::', 32],
  ] as const),
]) {
  networks.addSubnet(address, bits, 'ipv6')
}

/** Whether an address belongs to a network of its own: this machine, its neighbours, or what only passes one of these on. */
export function isInside(address: string): boolean {
  const version = isIP(address)
  return version !== 0 && networks.check(address, version === 4 ? 'ipv4' : 'ipv6')
}
