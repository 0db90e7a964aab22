import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  acceptInvitation,
  addToAnswer,
  changePassword,
  comparableEmail,
  handInAnswer,
  lookAtInvitation,
  lookAtQuestion,
  lookAtReset,
  requestReset,
  resetPassword,
  saveAnswer,
  type Context,
  type OneTimeLinks,
  type PublicContext,
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
  { signIn, attempts, browser, contextOf, links, sessionOf }: LinkRoutes,
): void {
  /** Work that no answer waits for; the server does. */
  const unheard = new Set<Promise<void>>()
  app.addHook('onClose', async () => void (await Promise.all(unheard)))
  const publicContext = (request: FastifyRequest) => ({ ...contextOf(request), links })

  addSuppliers(app, { attempts, links, contextOf })

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

/** What a supplier does with the link to its form. */
function addSuppliers(
  app: FastifyInstance,
  { attempts, links, contextOf }: Pick<LinkRoutes, 'attempts' | 'links' | 'contextOf'>,
): void {
  const acts = {
    look: (context: PublicContext, { token }: Body) => lookAtQuestion(context, token),
    save: (context: PublicContext, { token, ...answer }: Body) => saveAnswer(context, token, answer),
    'hand-in': (context: PublicContext, { token, ...answer }: Body) => handInAnswer(context, token, answer),
    add: (context: PublicContext, { token, text }: Body) => addToAnswer(context, token, text),
  }
  for (const [name, act] of Object.entries(acts))
    post(
      app,
      `/api/question/${name}`,
      async (request, reply, body) => {
        await attempts.count('answer', request, reply, links.idIn(body['token']))
        return act({ ...contextOf(request), links }, body)
      },
      longBody,
    )
}

/** Ten thousand characters, whatever their alphabet. */
const longBody = 65_536

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
