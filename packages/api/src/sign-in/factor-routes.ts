import type { FastifyInstance } from 'fastify'
import { answerFactor, confirmTotp, removeTotp, renewRecoveryCodes, startTotp } from '@lekboek/usecases'
import { unstored, type AccountRoutes } from './account-routes.ts'
import { bodyProof, bodyText, readBody } from './body.ts'

/** Codes of an app and codes on paper: enrolling in them, answering with them, turning them off. */
export function addFactors(app: FastifyInstance, { comeIn, accountOf }: AccountRoutes): void {
  app.post('/api/auth/totp/start', async (request, reply) =>
    unstored(reply).send(await startTotp(accountOf(request), bodyProof(readBody(request)))),
  )
  app.post('/api/auth/totp/confirm', async (request, reply) => {
    const body = readBody(request)
    const enrolment = { id: bodyText(body, 'id'), code: bodyText(body, 'code') }
    const { session, recoveryCodes } = await confirmTotp(accountOf(request), enrolment)
    await comeIn.with(request, reply, session)
    return unstored(reply).send({ recoveryCodes })
  })
  app.post('/api/auth/totp/remove', async (request, reply) => {
    const session = await removeTotp(accountOf(request), bodyProof(readBody(request)))
    await comeIn.with(request, reply, session)
    return unstored(reply).send({})
  })
  app.post('/api/auth/recovery-codes/renew', async (request, reply) => {
    const { session, recoveryCodes } = await renewRecoveryCodes(
      accountOf(request),
      bodyProof(readBody(request)),
    )
    await comeIn.with(request, reply, session)
    return unstored(reply).send({ recoveryCodes })
  })
  for (const kind of ['totp', 'recovery'] as const) {
    app.post(`/api/auth/factor/${kind}`, async (request, reply) => {
      const code = bodyText(readBody(request), 'code')
      const session = await answerFactor(accountOf(request), { kind, code })
      await comeIn.with(request, reply, session)
      return unstored(reply).send({})
    })
  }
}
