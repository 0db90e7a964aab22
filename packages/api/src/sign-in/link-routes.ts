import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  acceptInvitation,
  changePassword,
  claimAnswer,
  comparableEmail,
  lookAtInvitation,
  lookAtReset,
  requestReset,
  resetPassword,
  type Context,
  type OneTimeLinks,
  type SupplierContext,
} from '@lekboek/usecases'
import type { BrowserCookie } from './browser-cookie.ts'
import type { SignIn } from './sign-in.ts'
import type { PublicAttempts } from './public-attempts.ts'

export interface LinkRoutes {
  readonly signIn: SignIn
  readonly links: OneTimeLinks
  readonly attempts: PublicAttempts
  readonly browser: BrowserCookie
  readonly contextOf: (request: FastifyRequest) => Context
  readonly supplierContext: (request: FastifyRequest) => SupplierContext
  readonly sessionOf: (request: FastifyRequest) => string | null
}

/** When a request for a reset is answered, however long the work takes and whether there was any. */
const evenMs = 400

/**
 * What is done with a link from a mail, and with one's own password. The token comes in the body: in an address it would
 * end up in logs and histories.
 */
export function addLinks(
  app: FastifyInstance,
  { signIn, attempts, browser, contextOf, supplierContext, links, sessionOf }: LinkRoutes,
): void {
  /** Work that no answer waits for; the server does. */
  const unheard = new Set<Promise<void>>()
  app.addHook('onClose', async () => void (await Promise.all(unheard)))
  const publicContext = (request: FastifyRequest) => ({ ...contextOf(request), links })

  addClaims(app, { attempts, supplierContext })

  post(app, '/api/invitation/look', async (request, reply, { token }) => {
    await attempts.count('look', request, reply, links.idIn(token))
    return lookAtInvitation(publicContext(request), token)
  })

  post(app, '/api/invitation/accept', async (request, reply, { token, name, password, language }) => {
    await attempts.count('accept', request, reply, links.idIn(token))
    return acceptInvitation(publicContext(request), { token, name, password, language })
  })

  post(app, '/api/password/forgot', async (request, reply, { email }) => {
    if (typeof email === 'string') await attempts.countFor('forgot', request, reply, comparableEmail(email))
    else await attempts.count('forgot', request, reply, null)
    const work = requestReset(contextOf(request), email).catch((error: unknown) => {
      request.log.error({ err: error }, 'a reset could not be prepared')
    })
    unheard.add(work)
    void work.finally(() => unheard.delete(work))
    await sleep(evenMs)
    return {}
  })

  post(app, '/api/password/look', async (request, reply, { token }) => {
    await attempts.count('look', request, reply, links.idIn(token))
    return lookAtReset(publicContext(request), token)
  })

  post(app, '/api/password/reset', async (request, reply, { token, password }) => {
    await attempts.count('reset', request, reply, links.idIn(token))
    await resetPassword(publicContext(request), { token, password })
    return {}
  })

  post(app, '/api/password/change', async (request, reply, { current, password }) => {
    const context = contextOf(request)
    await attempts.count('change', request, reply, (await context.rights.in(null))?.id ?? null)
    const from = { sessionToken: sessionOf(request), browser: browser.read(request.headers.cookie) }
    const session = await changePassword(context, { current, password }, from.sessionToken, from.browser)
    if (session) reply.header('set-cookie', signIn.sessionCookie(session, request.headers.cookie))
    return {}
  })
}

/** A processor claims what it answered before it had an account; codes are tried like passwords, and counted so. */
function addClaims(
  app: FastifyInstance,
  { attempts, supplierContext }: Pick<LinkRoutes, 'attempts' | 'supplierContext'>,
): void {
  post(app, '/api/question/claim', async (request, reply, { organisation, code }) => {
    const context = supplierContext(request)
    await attempts.count('claim', request, reply, (await context.rights.in(null))?.id ?? null)
    return claimAnswer(context, String(organisation), code)
  })
}

type Body = Readonly<Record<string, unknown>>

function post(
  app: FastifyInstance,
  url: string,
  answer: (request: FastifyRequest, reply: FastifyReply, body: Body) => Promise<object>,
  bodyLimit = 16_384,
): void {
  app.post(url, { bodyLimit }, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const { body } = request
    const fields = typeof body === 'object' && body !== null ? Object.fromEntries(Object.entries(body)) : {}
    return answer(request, reply, fields)
  })
}
