import type { FastifyInstance, FastifyServerOptions } from 'fastify'
import { describeFault } from './fault.ts'

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug'

/** Where lines of JSON go, and from which level on. */
export interface LogOptions {
  readonly level: LogLevel
  /** Standard output unless told. */
  readonly stream?: { write(line: string): void }
}

/** Lines without personal data. What is logged of an error is chosen; nothing is taken over whole. */
export function loggerOf(log: LogOptions | null): NonNullable<FastifyServerOptions['logger']> {
  if (!log) return false
  return {
    level: log.level,
    ...(log.stream ? { stream: log.stream } : {}),
    serializers: { err: (error: unknown) => ({ ...describeFault(error) }) },
  }
}

/** One line per answer: no address, no cookie, no query string, the route instead of the path. */
export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions, log } = request
    const ms = Math.round(reply.elapsedTime)
    log.info({ method, route: routeOptions.url ?? 'none', status: reply.statusCode, ms }, 'answered')
  })
}
