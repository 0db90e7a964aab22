import type { FastifyReply, FastifyRequest } from 'fastify'
import { welcomeBrowser, type AccountContext, type RenewedSession } from '@lekboek/usecases'
import type { BrowserCookie } from './browser-cookie.ts'
import type { SignIn } from './sign-in.ts'

/** Lets a session begin, or go on under another token. */
export interface ComeIn {
  /** Sets the cookie of a session, and that of its browser where somebody came in by it. */
  with(request: FastifyRequest, reply: FastifyReply, session: RenewedSession): Promise<void>
  /** The second of the two alone, for a session whose cookie was set by the library. */
  welcome(request: FastifyRequest, reply: FastifyReply, sessionToken: string): Promise<void>
}

export function comeIn(
  signIn: SignIn,
  browser: BrowserCookie,
  accountOf: (request: FastifyRequest) => AccountContext,
): ComeIn {
  const welcome: ComeIn['welcome'] = async (request, reply, sessionToken) => {
    const name = await welcomeBrowser({ ...accountOf(request), sessionToken })
    if (name !== null) reply.header('set-cookie', browser.written(name))
  }
  return {
    welcome,
    async with(request, reply, session) {
      reply.header('set-cookie', signIn.sessionCookie(session, request.headers.cookie))
      await welcome(request, reply, session.token)
    },
  }
}
