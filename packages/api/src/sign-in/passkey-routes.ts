import type { FastifyInstance } from 'fastify'
import {
  addPasskey,
  offerPasskey,
  offerPasskeySignIn,
  offerProof,
  removePasskey,
  renamePasskey,
  signInWithPasskey,
} from '@lekboek/usecases'
import { unstored, type AccountRoutes } from './account-routes.ts'
import { bodyProof, bodyText, readBody } from './body.ts'

/** Passkeys: making one, signing in with it, showing by it who one is, calling it otherwise, taking it away. */
export function addPasskeys(app: FastifyInstance, { comeIn, accountOf }: AccountRoutes): void {
  app.post('/api/auth/passkeys/offer', async (request, reply) =>
    unstored(reply).send(await offerPasskey(accountOf(request), bodyProof(readBody(request)))),
  )
  app.post('/api/auth/passkeys/add', async (request, reply) => {
    const body = readBody(request)
    const made = { name: bodyText(body, 'name'), response: body['response'] }
    const { session, recoveryCodes } = await addPasskey(accountOf(request), made)
    await comeIn.with(request, reply, session)
    return unstored(reply).send({ recoveryCodes })
  })
  app.post('/api/auth/passkeys/rename', async (request, reply) => {
    const body = readBody(request)
    await renamePasskey(accountOf(request), { id: bodyText(body, 'id'), name: bodyText(body, 'name') })
    return unstored(reply).send({})
  })
  app.post('/api/auth/passkeys/remove', async (request, reply) => {
    const body = readBody(request)
    const session = await removePasskey(accountOf(request), bodyText(body, 'id'), bodyProof(body))
    await comeIn.with(request, reply, session)
    return unstored(reply).send({})
  })
  app.post('/api/auth/passkeys/proof-offer', async (request, reply) =>
    unstored(reply).send(await offerProof(accountOf(request))),
  )
  app.post('/api/auth/sign-in/passkey-offer', async (request, reply) =>
    unstored(reply).send(await offerPasskeySignIn(accountOf(request))),
  )
  app.post('/api/auth/sign-in/passkey', async (request, reply) => {
    const session = await signInWithPasskey(accountOf(request), readBody(request)['response'])
    await comeIn.with(request, reply, session)
    return unstored(reply).send({})
  })
}
