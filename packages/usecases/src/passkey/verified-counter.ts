import { verifyAuthenticationResponse, type AuthenticationResponseJSON } from '@simplewebauthn/server'
import type { PasskeyRow } from '@lekboek/database'
import type { Site } from '../session/account-context.ts'
import { notAccepted } from './challenge.ts'

/** The counter of a passkey's answer. @throws {Refusal} where it was not signed by this one, here, by finger, face or PIN. */
export async function verifiedCounter(
  response: AuthenticationResponseJSON,
  expectedChallenge: string,
  { credentialId, publicKey, counter }: PasskeyRow,
  site: Site,
): Promise<number> {
  const expected = { expectedChallenge, expectedOrigin: site.origin, expectedRPID: site.host }
  const credential = {
    id: credentialId,
    publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
    counter,
  }
  const verification = await verifyAuthenticationResponse({
    ...expected,
    ...{ response, credential, requireUserVerification: true },
  }).catch(() => null)
  if (!verification?.verified) throw notAccepted()
  return verification.authenticationInfo.newCounter
}
