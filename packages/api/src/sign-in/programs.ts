import type { FastifyInstance, FastifyRequest } from 'fastify'
import { rightsOfToken, type Context, type TokenRights } from '@lekboek/usecases'
import { RequestRefused } from '../server/request-refused.ts'

/** RFC 6750. Another scheme is not ours to judge: a proxy may ask for a password of its own. */
const bearer = /^bearer +(?<secret>[^ ]+) *$/i

/** Where a program may go: reading and reporting, and files. Sessions, passwords and factors belong to people. */
const openToPrograms = /^\/(?:graphql|organisations)(?:[/?]|$)/

export interface Program {
  readonly rights: TokenRights
  readonly tokenId: string
}

/** The program that sent a request with a token; null for everybody else. */
export type ProgramOf = (request: FastifyRequest) => Program | null

/**
 * Lets programs in by the token they send. Its rights are read once for each request, before anything else of the request
 * is: whoever sends a token that opens nothing is refused like a stranger, and a cookie beside one is not looked at.
 */
export function admitPrograms(
  app: FastifyInstance,
  { database, now }: Pick<Context, 'database' | 'now'>,
): ProgramOf {
  const programs = new WeakMap<FastifyRequest, Program>()
  app.addHook('onRequest', async (request, reply) => {
    const secret = bearer.exec(request.headers.authorization ?? '')?.groups?.['secret']
    if (secret === undefined) return
    if (!openToPrograms.test(request.url)) {
      if (!request.url.startsWith('/api/')) return
      throw new RequestRefused('FORBIDDEN', 'a token opens nothing here')
    }
    const rights = rightsOfToken(database, secret, now())
    const tokenId = await rights.tokenId()
    if (tokenId === null) {
      reply.header('www-authenticate', 'Bearer error="invalid_token"')
      throw new RequestRefused('UNAUTHENTICATED', 'this token opens nothing')
    }
    programs.set(request, { rights, tokenId })
  })
  return (request) => programs.get(request) ?? null
}
