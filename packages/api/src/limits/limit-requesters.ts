import { createHmac } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import type { Context } from '@lekboek/usecases'
import { RequestRefused } from '../server/request-refused.ts'
import type { ProgramOf } from '../sign-in/programs.ts'
import type { RequestCounts } from './request-counts.ts'
import { requestKinds, type RequestKind, type RequestLimits } from './request-limits.ts'

/** More people than work in one process at a time; whoever falls out is counted under the session until seen again. */
const mostSessions = 50_000

export interface LimitOptions {
  readonly counts: RequestCounts
  readonly limits: RequestLimits
  readonly secret: string
  readonly programOf: ProgramOf
  /** The token of a session cookie whose signature holds. */
  readonly sessionOf: (request: FastifyRequest) => string | null
}

export interface RequestLimiter {
  /** Counts a request under the person or the program. @throws {RequestRefused} RATE_LIMITED, with when to come back. */
  admit(kind: RequestKind, request: FastifyRequest): void
  /** Hears of an answered request whose session it was: from then on all sessions of one person count together. */
  heard(request: FastifyRequest, context: Pick<Context, 'rights'>): void
}

/** Limits how often one person or program may ask, from wherever. */
export function limitRequesters({
  counts,
  limits,
  secret,
  programOf,
  sessionOf,
}: LimitOptions): RequestLimiter {
  /** For counting alone: what a session opens is asked anew for each request. */
  const people = new LRUCache<string, string>({ max: mostSessions })
  // The table of attempts names nobody.
  const hidden = (whose: string) =>
    createHmac('sha256', secret).update(`requests|${whose}`).digest('base64url')
  const keyOf = (request: FastifyRequest) => {
    const program = programOf(request)
    if (program) return { by: 'token', key: program.tokenId } as const
    const session = sessionOf(request)
    return session === null ? null : ({ by: 'account', key: people.get(session) ?? hidden(session) } as const)
  }
  return {
    admit(kind, request) {
      const requester = keyOf(request)
      if (!requester) return
      const { by, key } = requester
      const wait = counts.take(`${kind}|${by}|${key}`, limits[kind][by])
      if (wait !== null) throw new RequestRefused('RATE_LIMITED', 'too many requests', wait)
    },
    heard(request, { rights }) {
      const session = programOf(request) ? null : sessionOf(request)
      if (session === null || people.has(session)) return
      rights.entered().then(
        ([use]) => {
          if (!use || people.has(session)) return
          people.set(session, hidden(use.userId))
          for (const kind of requestKinds)
            counts.move(`${kind}|account|${hidden(session)}`, `${kind}|account|${hidden(use.userId)}`)
        },
        () => undefined,
      )
    },
  }
}
