import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'
import type { Context } from '@lekboek/usecases'
import { RequestRefused } from './request-refused.ts'

/** From when on this process says "later" instead of letting everybody wait. */
export interface OverloadBounds {
  /** How late the event loop may run, on average over a second; 0 does not look. */
  readonly eventLoopMs: number
  /** Requests that wait for a connection to the database. */
  readonly waiting: number
}

export const overloadBounds: OverloadBounds = { eventLoopMs: 1000, waiting: 200 }

const retryAfterSeconds = 5

/** What costs work. A page that lost one of its own files would stay empty, and a file is cheap. */
const work = /^\/(?:api|graphql|organisations|meld)(?:\/|\?|$)/

/** Answers 503 with Retry-After while the process cannot keep up, so that those already inside are served. */
export async function shedLoad(
  app: FastifyInstance,
  { pool }: Context['database'],
  bounds: OverloadBounds = overloadBounds,
): Promise<void> {
  await app.register(underPressure, {
    maxEventLoopDelay: bounds.eventLoopMs,
    sampleInterval: 1000,
    healthCheck: async () => pool.waitingCount <= bounds.waiting,
    healthCheckInterval: 100,
    pressureHandler: async (request, reply) => {
      if (!work.test(request.url)) return
      reply.header('retry-after', retryAfterSeconds)
      throw new RequestRefused('UNAVAILABLE', 'the server is busy')
    },
  })
}
