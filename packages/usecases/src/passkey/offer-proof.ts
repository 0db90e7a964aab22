import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { onPlatform, selectCredentials } from '@lekboek/database'
import { notFound } from '../refusal.ts'
import type { AccountContext } from '../session/account-context.ts'
import { requireWholeSession } from '../session/require-session.ts'
import { keepChallenge } from './challenge.ts'
import { knownTransports } from './transports.ts'

/**
 * What a browser needs to show by a passkey, before a way in or a session changes, that its person is there.
 *
 * @throws {Refusal} notFound for whoever has none.
 */
export async function offerProof(context: AccountContext): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { userId } = await requireWholeSession(context)
  const own = await onPlatform(context.database, (platform) => selectCredentials(platform, userId))
  if (own.length === 0) throw notFound()
  const options = await generateAuthenticationOptions({
    ...{ rpID: context.site.host, userVerification: 'required' },
    allowCredentials: own.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: knownTransports(transports),
    })),
  })
  await keepChallenge(context, { purpose: 'passkey-proof', challenge: options.challenge, userId })
  return options
}
