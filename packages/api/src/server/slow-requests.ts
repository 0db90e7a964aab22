import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Longest time for a request to arrive: nobody holds a connection by sending a byte at a time. */
export const requestTimeoutMs = 20_000
/** The same for a file, from wherever a telephone has a little signal. */
export const uploadTimeoutMs = 10 * 60_000

const ends = new WeakMap<IncomingMessage, NodeJS.Timeout>()

/** Lets a request take as long as a file does: what came of it so far leads to one that may come. */
export function awaitFile({ raw }: Pick<FastifyRequest, 'raw'>): void {
  clearTimeout(ends.get(raw))
}

/** Node knows one time for all requests, that of files: whatever else is late is ended here, as Node would. */
export function endSlowRequests(app: FastifyInstance, afterMs = requestTimeoutMs): void {
  app.addHook('onRequest', async (request) => {
    const { raw, routeOptions } = request
    if (routeOptions.config.isUpload === true || raw.complete) return
    const timer = setTimeout(() => {
      if (!raw.complete) raw.socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n')
    }, afterMs)
    ends.set(raw, timer)
    raw.once('end', () => clearTimeout(timer))
    raw.once('close', () => clearTimeout(timer))
  })
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** May take as long to arrive as a file does. */
    isUpload?: boolean
  }
}
