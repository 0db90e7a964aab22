import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { askAccount } from './account-door.ts'
import type { Failure } from '../../graphql/failure.ts'
import type { GivenCodes } from './account.ts'

export type PasskeyOutcome<Data> =
  | { isDone: true; data: Data }
  /** `notMade`: the person, the browser or the device said no, and nothing was sent. */
  | { isDone: false; failure: Failure | 'notMade' }

export { browserSupportsWebAuthn }

/** Makes a passkey on this device and gives it to the server. */
export async function makePasskey(name: string, proof: object): Promise<PasskeyOutcome<GivenCodes>> {
  const offer = await askAccount<PublicKeyCredentialCreationOptionsJSON>('passkeys/offer', proof)
  if (!offer.isDone) return offer
  const response = await startRegistration({ optionsJSON: offer.data }).catch(() => null)
  if (response === null) return { isDone: false, failure: 'notMade' }
  return askAccount<GivenCodes>('passkeys/add', { name, response })
}

/** Shows by a passkey that its person is there; answers what the deed is sent along with. */
export async function proveByPasskey(): Promise<PasskeyOutcome<object>> {
  const offer = await askAccount<PublicKeyCredentialRequestOptionsJSON>('passkeys/proof-offer', {})
  if (!offer.isDone) return offer
  const response = await startAuthentication({ optionsJSON: offer.data }).catch(() => null)
  return response === null ? { isDone: false, failure: 'notMade' } : { isDone: true, data: response }
}

/** Signs in with a passkey alone, or answers with it after the password. */
export async function enterWithPasskey(): Promise<PasskeyOutcome<object>> {
  const offer = await askAccount<PublicKeyCredentialRequestOptionsJSON>('sign-in/passkey-offer', {})
  if (!offer.isDone) return offer
  const response = await startAuthentication({ optionsJSON: offer.data }).catch(() => null)
  if (response === null) return { isDone: false, failure: 'notMade' }
  return askAccount('sign-in/passkey', { response })
}
