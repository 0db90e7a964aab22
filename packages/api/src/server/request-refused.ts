/** The categories in which this API refuses; the same over GraphQL and over plain HTTP. */
export type ErrorCode =
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'INVALID'
  | 'CONFLICT'
  | 'UNAUTHENTICATED'
  /** Signed in by password alone, where that does not suffice. */
  | 'FACTOR_REQUIRED'
  | 'RATE_LIMITED'
  /** Asked by a page that this server does not have: one of another version. */
  | 'OUTDATED'
  | 'UNAVAILABLE'
  | 'INTERNAL'

export const statusOf: Record<ErrorCode, number> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  INVALID: 400,
  CONFLICT: 409,
  UNAUTHENTICATED: 401,
  FACTOR_REQUIRED: 403,
  RATE_LIMITED: 429,
  OUTDATED: 409,
  UNAVAILABLE: 503,
  INTERNAL: 500,
}

/** A refusal by the server itself, before any use case was asked. */
export class RequestRefused extends Error {
  readonly code: ErrorCode
  readonly statusCode: number
  /** After so many seconds the same request may be answered; null where waiting changes nothing, or nobody knows. */
  readonly retryAfter: number | null

  constructor(code: ErrorCode, message: string, retryAfter: number | null = null) {
    super(message)
    this.code = code
    this.retryAfter = retryAfter
    this.statusCode = statusOf[code]
  }
}
