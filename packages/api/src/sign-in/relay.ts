import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { fromNodeHeaders } from 'better-auth/node'
import { findStanding, leaveSession, type AccountContext } from '@lekboek/usecases'
import { RequestRefused } from '../server/request-refused.ts'
import { heardCredentials } from './heard-credentials.ts'
import type { ComeIn } from './come-in.ts'
import type { PublicAttempts } from './public-attempts.ts'
import type { SignIn } from './sign-in.ts'

/** Carries the address that this server saw; whatever a client sends under this name is replaced. */
export const addressHeader = 'x-lekboek-address'

/** The whole way in over HTTP. Everything else that better-auth could answer stays shut: signing up above all. */
const routes = [
  ['POST', '/api/auth/sign-in/email'],
  ['POST', '/api/auth/sign-out'],
] as const

/** What the library itself says of a session. It knows nothing of second factors and idle hours: they are asked first. */
const askingUrl = '/api/auth/get-session'

export interface SignInRoutes {
  readonly signIn: SignIn
  readonly baseUrl: string
  readonly attempts: PublicAttempts
  readonly comeIn: ComeIn
  readonly accountOf: (request: FastifyRequest) => AccountContext
}

export function addSignIn(
  app: FastifyInstance,
  { signIn, baseUrl, attempts, comeIn, accountOf }: SignInRoutes,
): void {
  const ask = (request: FastifyRequest) => signIn.answer(requestOf(request, baseUrl))
  for (const [method, url] of routes) {
    app.route({
      method,
      url,
      preHandler: (request, reply) => countAccount(attempts, request, reply),
      handler: async (request, reply) => {
        const answer = await ask(request)
        // Whatever session the browser had before is over, whoever signs in with it now.
        if (answer.ok) await leaveSession(accountOf(request))
        const begun = answer.ok ? signIn.sessionToken(cookiesSet(answer)) : null
        const body = await relay(answer, reply)
        if (begun !== null) await comeIn.welcome(request, reply, begun)
        return reply.send(body)
      },
    })
  }
  app.get(askingUrl, { exposeHeadRoute: false }, async (request, reply) => {
    const { standing } = await findStanding(accountOf(request))
    if (standing === 'enrol' || standing === 'answer') {
      throw new RequestRefused('FACTOR_REQUIRED', 'prove a second factor first')
    }
    if (standing === 'whole') return reply.send(await relay(await ask(request), reply))
    return reply.header('cache-control', 'no-store').type('application/json').send('null')
  })
}

/** The library counts attempts of one address; whoever guesses from many is counted under what is guessed at. */
async function countAccount(
  attempts: PublicAttempts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { email } = heardCredentials(request.body)
  if (typeof email === 'string') await attempts.countFor('signIn', request, reply, email)
  else if (email !== undefined) await attempts.count('signIn', request, reply, email)
}

/** The cookies that an answer sets, as a browser sends them back. */
function cookiesSet(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ')
}

/** Head and cookies of the library's answer; answers its body. */
async function relay(answer: Response, reply: FastifyReply): Promise<unknown> {
  reply.code(answer.status).header('cache-control', 'no-store')
  answer.headers.forEach((value, name) => {
    if (name !== 'set-cookie') reply.header(name, value)
  })
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie)
  if (answer.status === 429) return throttled(reply, answer)
  return withoutToken(await answer.text())
}

/** The cookie is the only place for the token: what a page can read, a script in it can steal. */
function withoutToken(body: string): string {
  if (body === '') return body
  const hidden: unknown = JSON.parse(body, (key, value: unknown) => (key === 'token' ? undefined : value))
  return JSON.stringify(hidden)
}

function requestOf(request: FastifyRequest, baseUrl: string): Request {
  const headers = fromNodeHeaders(request.headers)
  headers.delete('content-length')
  headers.set(addressHeader, request.ip)
  const body = request.method === 'GET' ? null : JSON.stringify(heardCredentials(request.body))
  if (body !== null) headers.set('content-type', 'application/json')
  return new Request(new URL(request.routeOptions.url ?? '/', baseUrl), {
    method: request.method,
    headers,
    body,
  })
}

function throttled(reply: FastifyReply, answer: Response): object {
  reply
    .type('application/json; charset=utf-8')
    .header('retry-after', answer.headers.get('x-retry-after') ?? '60')
  return { code: 'RATE_LIMITED', message: 'too many attempts' }
}
