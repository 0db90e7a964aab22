import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  beginProviderSignIn,
  cameFromSignOut,
  finishProviderSignIn,
  leaveProvider,
  type ProviderAccountContext,
} from '@lekboek/usecases'
import { unstored } from './account-routes.ts'
import type { ComeIn } from './come-in.ts'
import { bodyText, readBody } from './body.ts'
import type { PublicAttempts } from './public-attempts.ts'
import type { SignIn } from './sign-in.ts'
import { proofCookie, ticketCookie } from './ticket-cookie.ts'

export interface ProviderRoutes {
  readonly signIn: SignIn
  readonly comeIn: ComeIn
  readonly baseUrl: string
  readonly attempts: PublicAttempts
  readonly providersOf: (request: FastifyRequest) => ProviderAccountContext
}

/** In through the provider of one's organisation, there and back. */
export function addProviderSignIn(app: FastifyInstance, routes: ProviderRoutes): void {
  const { comeIn, baseUrl, attempts, providersOf } = routes
  const ticket = ticketCookie(baseUrl)
  const proof = proofCookie(baseUrl)
  app.post('/api/auth/provider/start', async (request, reply) => {
    const body = readBody(request)
    const who = bodyText(body, 'who')
    await attempts.countSetOff(request, reply)
    const begun = await beginProviderSignIn(providersOf(request), { who, back: body['back'] })
    return unstored(reply)
      .header('set-cookie', ticket.written(begun.ticket))
      .send({ location: begun.location, organisation: begun.organisationName })
  })

  // The browser comes from the provider, which is another site: what makes the request one of ours is the ticket.
  app.get<{ Params: { organisation: string } }>(
    '/api/auth/provider/callback/:organisation',
    { exposeHeadRoute: false },
    async (request, reply) => {
      await attempts.count('provider', request, reply, null)
      const answer = {
        organisationId: request.params.organisation,
        query: new URL(request.url, baseUrl).search,
        ticket: ticket.read(request.headers.cookie),
      }
      const finished = await finishProviderSignIn(providersOf(request), answer)
      unstored(reply).header('set-cookie', ticket.written(null)).header('referrer-policy', 'no-referrer')
      if ('refusal' in finished) return leave(reply, `/sign-in?provider=${finished.refusal}`)
      if ('proofTicket' in finished) {
        reply.header('set-cookie', proof.written(finished.proofTicket))
        return leave(reply, '/sign-in?provider=proofSent')
      }
      await comeIn.with(request, reply, finished.session)
      return leave(reply, finished.back)
    },
  )
  addProviderSignOut(app, routes)
}

/** Out here, and on to where one signs out at the provider, and back. */
function addProviderSignOut(
  app: FastifyInstance,
  { signIn, baseUrl, attempts, providersOf }: ProviderRoutes,
): void {
  const ticket = ticketCookie(baseUrl)
  app.post('/api/auth/provider/sign-out', async (request, reply) => {
    const begun = await leaveProvider(providersOf(request))
    unstored(reply).header('set-cookie', signIn.emptyCookie())
    if (begun) reply.header('set-cookie', ticket.written(begun.ticket))
    return reply.send({ location: begun?.location ?? null })
  })
  app.get<{ Params: { organisation: string } }>(
    '/api/auth/provider/signed-out/:organisation',
    { exposeHeadRoute: false },
    async (request, reply) => {
      await attempts.count('provider', request, reply, null)
      const answer = {
        organisationId: request.params.organisation,
        query: new URL(request.url, baseUrl).search,
        ticket: ticket.read(request.headers.cookie),
      }
      const isOurs = cameFromSignOut(providersOf(request), answer)
      unstored(reply).header('set-cookie', ticket.written(null)).header('referrer-policy', 'no-referrer')
      return leave(reply, isOurs ? '/sign-in?out=there' : '/sign-in')
    },
  )
}

const leave = (reply: FastifyReply, path: string) => reply.code(303).header('location', path).send()
