import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  endAllSessions,
  endOtherSessions,
  endSession,
  findAccount,
  findStanding,
  type AccountContext,
} from '@lekboek/usecases'
import { bodyProof, bodyText, readBody } from './body.ts'
import type { ComeIn } from './come-in.ts'
import type { SignIn } from './sign-in.ts'

/** What the routes of one's own way in work with. */
export interface AccountRoutes {
  readonly signIn: SignIn
  readonly comeIn: ComeIn
  readonly accountOf: (request: FastifyRequest) => AccountContext
}

/** An answer about one's own way in; never kept by anybody on the way. */
export function unstored(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-store')
}

/** Where one stands, how one comes in, and where one is signed in. */
export function addAccount(app: FastifyInstance, { signIn, accountOf }: AccountRoutes): void {
  app.get('/api/auth/standing', async (request, reply) =>
    unstored(reply).send(await findStanding(accountOf(request))),
  )
  app.get('/api/auth/account', async (request, reply) =>
    unstored(reply).send(await findAccount(accountOf(request))),
  )
  app.post('/api/auth/sessions/end', async (request, reply) => {
    const body = readBody(request)
    await endSession(accountOf(request), bodyText(body, 'id'), bodyProof(body))
    return unstored(reply).send({})
  })
  app.post('/api/auth/sessions/end-others', async (request, reply) =>
    unstored(reply).send({
      ended: await endOtherSessions(accountOf(request), bodyProof(readBody(request))),
    }),
  )
  app.post('/api/auth/sessions/end-all', async (request, reply) => {
    const ended = await endAllSessions(accountOf(request), bodyProof(readBody(request)))
    return unstored(reply).header('set-cookie', signIn.emptyCookie()).send({ ended })
  })
}
