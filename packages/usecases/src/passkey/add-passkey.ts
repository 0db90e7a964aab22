import { verifyRegistrationResponse, type RegistrationResponseJSON } from '@simplewebauthn/server'
import {
  countRecoveryCodes,
  insertPasskey,
  isDuplicate,
  lockPerson,
  onPlatform,
  selectCredentials,
  uuidv7,
} from '@lekboek/database'
import { giveRecoveryCodes } from '../factor/recovery-codes.ts'
import { Fields } from '../input/fields.ts'
import { invalid } from '../refusal.ts'
import type { AccountContext, Site } from '../session/account-context.ts'
import { renewOnlySession, type RenewedSession } from '../session/renewed-session.ts'
import { requireAnsweredSession } from '../session/require-session.ts'
import { supportedAlgorithmIDs } from './algorithms.ts'
import { answeredChallenge, notAccepted } from './challenge.ts'
import { longestPasskeyName } from './passkey-name.ts'
import { knownTransports } from './transports.ts'

export interface AddedPasskey {
  readonly session: RenewedSession
  /** With the first factor; null for who has codes on paper already. */
  readonly recoveryCodes: readonly string[] | null
}

const mostPasskeys = 20

/**
 * Keeps a passkey that the browser has made. Every other session of the person ends.
 *
 * @throws {Refusal} invalid, at `name` or `response`: an answer from another site, over another challenge, without finger,
 * face or PIN, a second time.
 */
export async function addPasskey(
  context: AccountContext,
  { name, response }: { readonly name: string; readonly response: unknown },
): Promise<AddedPasskey> {
  const session = await requireAnsweredSession(context)
  const now = context.now()
  const fields = new Fields({ name }, now)
  const called = fields.text('name', { max: longestPasskeyName })
  fields.refuse()
  const { userId } = session
  const challenge = await answeredChallenge(context, { purpose: 'passkey-add', userId }, response)
  const made = await verified(response, challenge, context.site)
  const passkey = { ...made, id: uuidv7(), userId, name: called, createdAt: now }
  return onPlatform(context.database, async (platform) => {
    await lockPerson(platform, userId)
    if ((await selectCredentials(platform, userId)).length >= mostPasskeys) {
      throw invalid([{ path: 'response', code: 'outOfRange', params: { min: 1, max: mostPasskeys } }])
    }
    await insertPasskey(platform, passkey).catch((error: unknown) => {
      throw isDuplicate(error) ? invalid([{ path: 'response', code: 'repeated' }]) : error
    })
    const hasCodes = (await countRecoveryCodes(platform, userId)) > 0
    const recoveryCodes = hasCodes
      ? null
      : await giveRecoveryCodes(platform, { userId, secret: context.secret, now })
    return { recoveryCodes, session: await renewOnlySession(platform, context, session, now) }
  })
}

async function verified(response: unknown, expectedChallenge: string, site: Site) {
  const answer = response as RegistrationResponseJSON
  const expected = { expectedChallenge, expectedOrigin: site.origin, expectedRPID: site.host }
  // Whatever does not verify is thrown by the library as an error of its own: all of it is the client's.
  const verification = await verifyRegistrationResponse({
    ...expected,
    response: answer,
    requireUserVerification: true,
    supportedAlgorithmIDs,
  }).catch(() => null)
  if (!verification?.verified) throw notAccepted()
  const { credential, credentialBackedUp } = verification.registrationInfo
  return {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: knownTransports(credential.transports),
    isBackedUp: credentialBackedUp,
  }
}
