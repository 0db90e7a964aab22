import { ApolloServerErrorCode } from '@apollo/server/errors'
import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import { Refusal, type RefusalReason } from '@lekboek/usecases'
import { RequestRefused, type ErrorCode } from '../server/request-refused.ts'
import type { ApiContext } from './api-context.ts'

/** What a client learns of a refusal; nothing more travels. */
export interface Shown {
  readonly message: string
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: ErrorCode }
}

/** A refusal of a use case in the words of the contract. */
export function shownRefusal(reason: RefusalReason): Shown {
  switch (reason.kind) {
    case 'unauthenticated':
      return { message: 'sign in first', extensions: { code: 'UNAUTHENTICATED' } }
    case 'factorRequired':
      return { message: 'prove a second factor first', extensions: { code: 'FACTOR_REQUIRED' } }
    case 'tooOften':
      return { message: 'too many attempts', extensions: { code: 'RATE_LIMITED' } }
    case 'notFound':
      return { message: 'not found', extensions: { code: 'NOT_FOUND' } }
    case 'forbidden':
      return { message: 'not allowed', extensions: { code: 'FORBIDDEN' } }
    case 'rateLimited':
      return { message: 'too many attempts', extensions: { code: 'RATE_LIMITED' } }
    case 'invalid':
      return { message: 'invalid input', extensions: { code: 'INVALID', problems: reason.problems } }
    case 'conflict': {
      const { version, current } = reason
      return { message: 'changed in between', extensions: { code: 'CONFLICT', version, current } }
    }
  }
}

/** The database is gone, or just coming back: the same request may work in a moment. */
const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
])

function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const isCut =
    error.message === 'Connection terminated unexpectedly' || error.message === 'Connection terminated'
  return isCut || ('code' in error && unreachable.has(String(error.code)))
}

/** Any error in one of the categories. What nobody foresaw is opaque outside, and in the log with the request's id. */
export function shown(error: unknown, { requestId, log }: Pick<ApiContext, 'requestId' | 'log'>): Shown {
  if (error instanceof Refusal) return shownRefusal(error.reason)
  if (error instanceof RequestRefused) {
    const { code, message } = error
    return { message, extensions: { code, ...(code === 'INVALID' ? { problems: [] } : {}) } }
  }
  log.error({ err: error }, 'a request failed')
  if (isUnreachable(error)) return { message: 'the server is busy', extensions: { code: 'UNAVAILABLE' } }
  return { message: 'internal error', extensions: { code: 'INTERNAL', requestId } }
}

/** An error of the executor as the client gets it, at its place in the answer. */
export function shownInAnswer(error: GraphQLError, context: ApiContext): GraphQLFormattedError {
  const { message, extensions } = shown(error.originalError ?? error, context)
  return { message, ...(error.path ? { path: error.path } : {}), extensions: { ...extensions } }
}

/**
 * What happens outside the executor: a document that does not parse, fit or stay within the bounds, a request that
 * is none. The client's to mend, all of it.
 */
export function shownDocumentError({
  message,
  locations,
  extensions,
}: GraphQLFormattedError): GraphQLFormattedError {
  if (extensions?.['code'] === ApolloServerErrorCode.INTERNAL_SERVER_ERROR) {
    return { message: 'internal error', extensions: { code: 'INTERNAL' } }
  }
  return { message, ...(locations ? { locations } : {}), extensions: { code: 'INVALID', problems: [] } }
}
