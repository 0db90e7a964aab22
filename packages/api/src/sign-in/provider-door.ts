import type { FastifyInstance, FastifyRequest } from 'fastify'
import { hearLogout, publishedKeys, type ProviderDoorContext } from '@lekboek/usecases'
import { unstored } from './account-routes.ts'
import type { PublicAttempts } from './public-attempts.ts'

export interface ProviderDoor {
  readonly attempts: PublicAttempts
  readonly contextOf: (request: FastifyRequest) => ProviderDoorContext
}

/** Seconds that a provider may keep our keys: for so long it may not take a new one. */
const keptSeconds = 60
/** A logout token is a few hundred characters. */
const longestForm = 16_384

/** What providers themselves ask: our public keys, and to hear that somebody signed out there. Neither needs a session. */
export function addProviderDoor(app: FastifyInstance, { attempts, contextOf }: ProviderDoor): void {
  app.get<{ Params: { organisation: string } }>(
    '/api/auth/provider/keys/:organisation',
    { exposeHeadRoute: false },
    async (request, reply) =>
      reply
        .header('cache-control', `public, max-age=${keptSeconds}`)
        .send({ keys: await publishedKeys(contextOf(request), request.params.organisation) }),
  )
  void app.register((scope, _, done) => {
    const form = 'application/x-www-form-urlencoded'
    scope.addContentTypeParser(
      form,
      { parseAs: 'string', bodyLimit: longestForm },
      (_request, body, parsed) => {
        parsed(null, new URLSearchParams(String(body)))
      },
    )
    scope.post<{ Params: { organisation: string } }>(
      '/api/auth/provider/logout/:organisation',
      async (request, reply) => {
        await attempts.count('logout', request, reply, null)
        const tokens = request.body instanceof URLSearchParams ? request.body.getAll('logout_token') : []
        const [token, ...more] = tokens
        const isHeard =
          token !== undefined &&
          more.length === 0 &&
          (await hearLogout(contextOf(request), request.params.organisation, token).catch(() => null))
        unstored(reply)
        if (isHeard === null) return reply.code(503).send({ error: 'temporarily_unavailable' })
        return isHeard ? reply.send({}) : reply.code(400).send({ error: 'invalid_request' })
      },
    )
    done()
  })
}
