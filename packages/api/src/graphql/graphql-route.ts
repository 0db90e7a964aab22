import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { Context, FileContext, ProviderContext } from '@lekboek/usecases'
import type { RequestLimiter } from '../limits/limit-requesters.ts'
import type { ApiContext } from './api-context.ts'
import { RequestRefused } from '../server/request-refused.ts'
import { apolloServer } from './apollo.ts'
import type { ListedOperations } from './listed-operations.ts'

export interface GraphqlRoute {
  readonly schema: GraphQLSchema
  readonly isDevelopment: boolean
  /** Whether nobody has signed in with this request's cookie, as far as its signature tells. */
  readonly isStranger: (request: FastifyRequest) => boolean
  /** Whether a program asks, with a token of its own. */
  readonly isProgram: (request: FastifyRequest) => boolean
  /** All that browsers may ask; null where this server has no pages of its own, or is being developed. */
  readonly listed: ListedOperations | null
  /** The use cases' context of one request. */
  readonly contextOf: (request: FastifyRequest) => ProviderContext & FileContext
  /** Hears of every operation that was answered without a refusal. */
  readonly answered: (request: FastifyRequest, context: Context) => void
  readonly limiter: Pick<RequestLimiter, 'admit'>
}

/**
 * Longest document of somebody who has not signed in, in characters: enough to ask who one is. Reading, checking and
 * compiling one costs the server up to a hundred times what sending it costs.
 */
const longestOfStranger = 2000

function documentOf(body: unknown): string {
  const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : null
  return typeof query === 'string' ? query : ''
}

/**
 * `POST /graphql`, and nothing else: an operation in an address ends up in logs and histories. What comes from a browser
 * is one of the operations of the pages: a script that found its way into one can ask no more than the page could.
 */
export async function addGraphql(
  app: FastifyInstance,
  { schema, isDevelopment, isStranger, isProgram, listed, contextOf, answered, limiter }: GraphqlRoute,
): Promise<void> {
  const server = apolloServer(schema, isDevelopment, (context) => answered(context.request, context))
  await server.start()
  app.addHook('onClose', () => server.stop())
  const handler = fastifyApolloHandler(server, {
    context: async (request: FastifyRequest): Promise<ApiContext> => ({
      ...contextOf(request),
      requestId: request.id,
      log: request.log,
      request,
      admit: (kind) => limiter.admit(kind, request),
    }),
  })
  app.post('/graphql', {
    preHandler: async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const document = documentOf(request.body)
      if (isStranger(request) && document.length > longestOfStranger) {
        throw new RequestRefused('UNAUTHENTICATED', 'sign in first')
      }
      if (listed !== null && !isProgram(request) && !listed.has(document)) {
        throw new RequestRefused('OUTDATED', 'no page of this version asks this')
      }
    },
    handler,
  })
}
