import type { CombinedError } from '@urql/core'
import { isProblem, type FieldProblem } from './problem.ts'

/** Why the server did not do what was asked; one kind per error category of the API, and no answer at all. */
export type Failure =
  | { kind: 'unreachable' }
  | { kind: 'unauthenticated' }
  /** Signed in by password alone, where that does not suffice. */
  | { kind: 'factorRequired' }
  | { kind: 'notFound' }
  | { kind: 'forbidden' }
  | { kind: 'rateLimited' }
  /** The page is of another version than the server. */
  | { kind: 'outdated' }
  | { kind: 'invalid'; problems: FieldProblem[] }
  | { kind: 'conflict'; current: unknown; version: number | null }
  | { kind: 'internal'; requestId: string | null }

export type FailureKind = Failure['kind']

type Extensions = Record<string, unknown>

const readers: Record<string, (extensions: Extensions) => Failure> = {
  UNAUTHENTICATED: () => ({ kind: 'unauthenticated' }),
  FACTOR_REQUIRED: () => ({ kind: 'factorRequired' }),
  NOT_FOUND: () => ({ kind: 'notFound' }),
  FORBIDDEN: () => ({ kind: 'forbidden' }),
  RATE_LIMITED: () => ({ kind: 'rateLimited' }),
  OUTDATED: () => ({ kind: 'outdated' }),
  INVALID: ({ problems }) => ({
    kind: 'invalid',
    problems: Array.isArray(problems) ? problems.filter(isProblem) : [],
  }),
  CONFLICT: ({ current, version }) => ({
    kind: 'conflict',
    current,
    version: typeof version === 'number' ? version : null,
  }),
}

export function readFailure(error: CombinedError): Failure {
  const [first] = error.graphQLErrors
  if (first === undefined) return isRateLimit(error) ? { kind: 'rateLimited' } : { kind: 'unreachable' }
  return readExtensions(first.extensions)
}

/** What a refusal says beside its message; the same over GraphQL and over plain HTTP. */
export function readExtensions(extensions: Extensions): Failure {
  const code = extensions['code']
  const read = typeof code === 'string' ? readers[code] : undefined
  return read ? read(extensions) : unknownFailure(extensions)
}

// The limiter in front of the API answers before GraphQL is reached.
function isRateLimit(error: CombinedError): boolean {
  const response: unknown = error.response
  return response instanceof Response && response.status === 429
}

function unknownFailure({ requestId }: Extensions): Failure {
  return { kind: 'internal', requestId: typeof requestId === 'string' ? requestId : null }
}
