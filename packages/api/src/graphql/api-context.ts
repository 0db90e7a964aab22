import type { FastifyBaseLogger } from 'fastify'
import type { ProviderContext } from '@lekboek/usecases'

/** What a resolver works with: the use cases' context, and where to write of this request. */
export interface ApiContext extends ProviderContext {
  readonly requestId: string
  readonly log: FastifyBaseLogger
}
