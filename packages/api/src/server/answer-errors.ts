import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { Refusal } from '@lekboek/usecases'
import { shown, type Shown } from '../graphql/errors.ts'
import { RequestRefused, statusOf } from './request-refused.ts'

/** Every failure outside the GraphQL executor, in the same categories, as JSON. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const { message, extensions } = shown(known(error), { requestId: request.id, log: request.log })
    reply.code(statusCode(error, extensions)).header('cache-control', 'no-store')
    if (error instanceof Refusal && error.reason.kind === 'tooOften') {
      reply.header('retry-after', error.reason.seconds)
    }
    if (error instanceof RequestRefused && error.retryAfter !== null) {
      reply.header('retry-after', error.retryAfter)
    }
    return request.url.startsWith('/graphql')
      ? reply.send({ errors: [{ message, extensions }] })
      : reply.send({ message, ...extensions })
  })
}

/** An address that cannot be decoded is refused before any route, hook and header: nothing of it is repeated. */
export function refuseAddress(_error: FastifyError, _request: unknown, reply: FastifyReply): void {
  reply
    .code(statusOf.INVALID)
    .headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    .send({ message: 'this address cannot be read', code: 'INVALID', problems: [] })
}

/** What fastify itself refuses (a body that is no JSON, too large, of another type) is the client's to mend. */
function known(error: FastifyError): Error {
  if (error.statusCode === 503) return new RequestRefused('UNAVAILABLE', 'the server is busy')
  if (error.statusCode === 429) return new RequestRefused('RATE_LIMITED', 'too many requests')
  const isRequest = error.code?.startsWith('FST_') && error.statusCode !== undefined && error.statusCode < 500
  return isRequest ? new RequestRefused('INVALID', error.message) : error
}

function statusCode(error: FastifyError, { code }: Shown['extensions']): number {
  const isRequest = code === 'INVALID' && error.code?.startsWith('FST_')
  return (isRequest ? error.statusCode : undefined) ?? statusOf[code]
}
