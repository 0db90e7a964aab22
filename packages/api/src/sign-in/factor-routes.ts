import type { FastifyInstance } from 'fastify'
import { answerFactor, confirmTotp, removeTotp, renewRecoveryCodes, startTotp } from '@lekboek/usecases'
import { unstored, type AccountRoutes } from './account-routes.ts'
import { bodyProof, bodyText, readBody } from './body.ts'

/** Codes of an app and codes on paper: enrolling in them, answering with them, turning them off. */
export function addFactors(app: FastifyInstance, { signIn, accountOf }: AccountRoutes): void {
  app.post('/api/auth/totp/start', async (request, reply) =>
    unstored(reply).send(await startTotp(accountOf(request), bodyProof(readBody(request)))),
  )
  app.post('/api/auth/totp/confirm', async (request, reply) => {
    const body = readBody(request)
    const enrolment = { id: bodyText(body, 'id'), code: bodyText(body, 'code') }
    const { session, recoveryCodes } = await confirmTotp(accountOf(request), enrolment)
    const cookie = signIn.sessionCookie(session, request.headers.cookie)
    return unstored(reply).header('set-cookie', cookie).send({ recoveryCodes })
  })
  app.post('/api/auth/totp/remove', async (request, reply) => {
    const session = await removeTotp(accountOf(request), bodyProof(readBody(request)))
    return unstored(reply)
      .header('set-cookie', signIn.sessionCookie(session, request.headers.cookie))
      .send({})
  })
  app.post('/api/auth/recovery-codes/renew', async (request, reply) => {
    const { session, recoveryCodes } = await renewRecoveryCodes(
      accountOf(request),
      bodyProof(readBody(request)),
    )
    const cookie = signIn.sessionCookie(session, request.headers.cookie)
    return unstored(reply).header('set-cookie', cookie).send({ recoveryCodes })
  })
  for (const kind of ['totp', 'recovery'] as const) {
    app.post(`/api/auth/factor/${kind}`, async (request, reply) => {
      const code = bodyText(readBody(request), 'code')
      const session = await answerFactor(accountOf(request), { kind, code })
      return unstored(reply)
        .header('set-cookie', signIn.sessionCookie(session, request.headers.cookie))
        .send({})
    })
  }
}
