import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
} from '@simplewebauthn/server'
import { onPlatform, selectCredentials } from '@lekboek/database'
import { requireWholeProof, type Proof } from '../factor/require-proof.ts'
import type { AccountContext } from '../session/account-context.ts'
import { requireAnsweredSession } from '../session/require-session.ts'
import { supportedAlgorithmIDs } from './algorithms.ts'
import { keepChallenge } from './challenge.ts'
import { knownTransports } from './transports.ts'

/**
 * What a browser needs to make a passkey: one that opens by finger, face or PIN and is found without a name, so that it
 * counts as two factors. Whoever has signed in to enrol has just shown the password; everybody else shows it again.
 */
export async function offerPasskey(
  context: AccountContext,
  proof: Proof,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const session = await requireAnsweredSession(context)
  if (session.standing === 'whole' || session.providerOrganisationId !== null)
    await requireWholeProof(context, session, proof)
  const { userId, email, name } = session
  const known = await onPlatform(context.database, (platform) => selectCredentials(platform, userId))
  const options = await generateRegistrationOptions({
    ...{ rpName: 'Lekboek', rpID: context.site.host, userName: email, userDisplayName: name },
    ...{ userID: new TextEncoder().encode(userId), attestationType: 'none' },
    excludeCredentials: known.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: knownTransports(transports),
    })),
    supportedAlgorithmIDs,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await keepChallenge(context, { purpose: 'passkey-add', challenge: options.challenge, userId })
  return options
}
