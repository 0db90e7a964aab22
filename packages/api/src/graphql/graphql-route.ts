import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { Context } from '@lekboek/usecases'
import type { ApiContext } from './api-context.ts'
import { apolloServer } from './apollo.ts'

export interface GraphqlRoute {
  readonly schema: GraphQLSchema
  readonly isDevelopment: boolean
  /** The use cases' context of one request. */
  readonly contextOf: (request: FastifyRequest) => Context
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
    context: async (request: FastifyRequest): Promise<ApiContext> => ({
      ...contextOf(request),
      requestId: request.id,
      log: request.log,
    }),
  })
  app.post('/graphql', {
    preHandler: async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    },
    handler,
  })
}
