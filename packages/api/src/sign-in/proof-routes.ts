import type { FastifyInstance, FastifyRequest } from 'fastify'
import { lookAtProof, proveLink, type Context, type OneTimeLinks } from '@lekboek/usecases'
import { unstored } from './account-routes.ts'
import { readBody } from './body.ts'
import type { PublicAttempts } from './public-attempts.ts'
import { proofCookie } from './ticket-cookie.ts'

export interface ProofRoutes {
  readonly links: OneTimeLinks
  readonly baseUrl: string
  readonly attempts: PublicAttempts
  readonly contextOf: (request: FastifyRequest) => Context
}

/** Somebody whom a provider named for the first time says, through a letter and in the same browser, that it is them. */
export function addProofs(app: FastifyInstance, { links, baseUrl, attempts, contextOf }: ProofRoutes): void {
  const kept = proofCookie(baseUrl)
  const inputOf = (request: FastifyRequest) => ({
    token: readBody(request)['token'],
    ticket: kept.read(request.headers.cookie),
  })
  app.post('/api/auth/provider/proof/look', async (request, reply) => {
    const input = inputOf(request)
    await attempts.count('look', request, reply, links.idIn(input.token))
    return unstored(reply).send(await lookAtProof({ ...contextOf(request), links }, input))
  })
  app.post('/api/auth/provider/proof', async (request, reply) => {
    const input = inputOf(request)
    await attempts.count('reset', request, reply, links.idIn(input.token))
    const proven = await proveLink({ ...contextOf(request), links }, input)
    return unstored(reply).header('set-cookie', kept.written(null)).send(proven)
  })
}
