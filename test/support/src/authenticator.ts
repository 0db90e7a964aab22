import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

const flags = { present: 0x01, verified: 0x04, attested: 0x40 } as const

/** What an authenticator is told to be like, beside honest. */
export interface Ceremony {
  readonly origin?: string
  readonly host?: string
  /** Whether a finger, a face or a PIN opened it. */
  readonly isVerified?: boolean
  readonly challenge?: string
  readonly counter?: number
}

const hash = (data: string | Uint8Array) => createHash('sha256').update(data).digest()
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/** An authenticator in software (WebAuthn level 2, none attestation, ES256), for a browser that is not there. */
export class Authenticator {
  readonly id = randomBytes(32)
  readonly #key: { publicKey: KeyObject; privateKey: KeyObject }
  readonly #site: { origin: string; host: string }
  #counter = 0

  constructor(site: { origin: string; host: string }) {
    this.#site = site
    this.#key = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  }

  /** Makes a passkey for what the server offered. */
  register(offer: { challenge: string }, ceremony: Ceremony = {}): object {
    const clientData = this.#clientData('webauthn.create', offer.challenge, ceremony)
    const idLength = Buffer.from([0, this.id.length])
    const credential = Buffer.concat([Buffer.alloc(16), idLength, this.id, this.#coseKey()])
    const authData = this.#authData(ceremony, flags.attested, credential)
    const attestation = Buffer.concat([
      ...[Buffer.from([0xa3]), text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0])],
      ...[text('authData'), Buffer.from([0x59, authData.length >> 8, authData.length & 0xff]), authData],
    ])
    const response = { attestationObject: base64url(attestation), transports: ['internal', 'made-up'] }
    return this.#answer(clientData, response)
  }

  /** Signs in where the server asked. */
  authenticate(offer: { challenge: string }, ceremony: Ceremony = {}): object {
    const clientData = this.#clientData('webauthn.get', offer.challenge, ceremony)
    const authData = this.#authData(ceremony, 0, Buffer.alloc(0))
    const signature = sign('sha256', Buffer.concat([authData, hash(clientData)]), this.#key.privateKey)
    const response = { authenticatorData: base64url(authData), signature: base64url(signature) }
    return this.#answer(clientData, response)
  }

  #answer(clientData: string, response: object): object {
    const id = base64url(this.id)
    return {
      ...{ id, rawId: id, type: 'public-key', clientExtensionResults: {} },
      response: { clientDataJSON: base64url(Buffer.from(clientData)), ...response },
    }
  }

  #clientData(type: string, challenge: string, ceremony: Ceremony): string {
    const origin = ceremony.origin ?? this.#site.origin
    return JSON.stringify({ type, challenge: ceremony.challenge ?? challenge, origin, crossOrigin: false })
  }

  #authData({ host, isVerified = true, counter }: Ceremony, more: number, credential: Buffer): Buffer {
    this.#counter = counter ?? this.#counter + 1
    const count = Buffer.alloc(4)
    count.writeUInt32BE(this.#counter)
    const flag = flags.present | (isVerified ? flags.verified : 0) | more
    return Buffer.concat([hash(host ?? this.#site.host), Buffer.from([flag]), count, credential])
  }

  /** The public key as COSE_Key: kty EC2, alg ES256, crv P-256, x, y. */
  #coseKey(): Buffer {
    const { x = '', y = '' } = this.#key.publicKey.export({ format: 'jwk' })
    const bytes = (value: string) =>
      Buffer.concat([Buffer.from([0x58, 0x20]), Buffer.from(value, 'base64url')])
    return Buffer.concat([
      ...[Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]), bytes(x)],
      ...[Buffer.from([0x22]), bytes(y)],
    ])
  }
}

/** A short text in CBOR. */
function text(value: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)])
}
