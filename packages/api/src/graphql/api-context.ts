import type { FastifyBaseLogger } from 'fastify'
import type { Context } from '@lekboek/usecases'

/** What a resolver works with: the use cases' context, and where to write of this request. */
export interface ApiContext extends Context {
  readonly requestId: string
  readonly log: FastifyBaseLogger
}
