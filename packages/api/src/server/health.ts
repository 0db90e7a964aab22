import type { FastifyInstance } from 'fastify'
import { rightsOf, type Context } from '@lekboek/usecases'

/** Asked by machines that watch: never refused for being busy, never logged. */
const watched = { logLevel: 'silent', config: { pressureHandler: () => undefined } } as const

/** `/health`: this process lives. `/ready`: it can work, its database answers and has the tables. */
export function addHealth(app: FastifyInstance, database: Context['database'], now: Context['now']): void {
  app.get('/health', watched, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  )
  app.get('/ready', watched, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    try {
      // The statement that every request begins with; it reads users, memberships, mandates and organisations.
      await rightsOf(database, { sessionToken: 'nobody' }, now()).in(null)
      return await reply.send({ status: 'ready' })
    } catch (error) {
      request.log.error({ err: error }, 'not ready')
      return reply.code(503).header('retry-after', '5').send({ status: 'unavailable' })
    }
  })
}
