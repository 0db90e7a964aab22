import type { FastifyBaseLogger, FastifyRequest } from 'fastify'
import type { FileContext, ProviderContext } from '@lekboek/usecases'

/** What a resolver works with: the use cases' context, and where to write of this request. */
export interface ApiContext extends ProviderContext, FileContext {
  readonly requestId: string
  readonly request: FastifyRequest
  readonly log: FastifyBaseLogger
  /** Counts the operation, now that it is known what it does. @throws {RequestRefused} RATE_LIMITED. */
  readonly admit: (kind: 'read' | 'write') => void
}
