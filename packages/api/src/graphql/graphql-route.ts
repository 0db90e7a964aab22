import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { Context } from '@lekboek/usecases'
import type { ApiContext } from './api-context.ts'
import { apolloServer } from './apollo.ts'

export interface GraphqlRoute {
  readonly schema: GraphQLSchema
  readonly isDevelopment: boolean
  /** The use cases' context of one request: who asks, loaded anew. */
  readonly contextOf: (request: FastifyRequest) => Promise<Context>
}

/** `POST /graphql`, and nothing else: an operation in an address ends up in logs and histories. */
export async function addGraphql(
  app: FastifyInstance,
  { schema, isDevelopment, contextOf }: GraphqlRoute,
): Promise<void> {
  const server = apolloServer(schema, isDevelopment)
  await server.start()
  app.addHook('onClose', () => server.stop())
  const handler = fastifyApolloHandler(server, {
    context: async (request: FastifyRequest): Promise<ApiContext> => {
      const context = request.getDecorator<Context>('usecases')
      return { ...context, requestId: request.id, log: request.log }
    },
  })
  app.decorateRequest('usecases')
  app.post('/graphql', {
    // Before Apollo: a database that does not answer is a failure of the request, not of the operation.
    preHandler: async (request, reply) => {
      reply.header('cache-control', 'no-store')
      request.setDecorator('usecases', await contextOf(request))
    },
    handler,
  })
}
