import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { onPlatform, selectCredentials } from '@lekboek/database'
import { countAddressAttempt } from '../factor/factor-attempts.ts'
import type { AccountContext } from '../session/account-context.ts'
import { currentSession } from '../session/require-session.ts'
import { anybody, keepChallenge } from './challenge.ts'
import { knownTransports } from './transports.ts'

/**
 * What a browser needs to ask for a passkey. A stranger is offered none by name: whether an address has any is nobody's
 * business. Whoever has shown the password is offered their own.
 */
export async function offerPasskeySignIn(
  context: AccountContext,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  await countAddressAttempt(context)
  const session = await currentSession(context)
  const own = session
    ? await onPlatform(context.database, (platform) => selectCredentials(platform, session.userId))
    : []
  const options = await generateAuthenticationOptions({
    ...{ rpID: context.site.host, userVerification: 'required' },
    allowCredentials: own.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: knownTransports(transports),
    })),
  })
  await keepChallenge(context, { purpose: 'passkey-sign-in', challenge: options.challenge, userId: anybody })
  return options
}
