import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import {
  SignJWT,
  UnsecuredJWT,
  exportJWK,
  generateKeyPair,
  type CryptoKey,
  type JWTHeaderParameters,
} from 'jose'

/** In what a provider that means ill, or is broken, departs from the standard. */
export interface Bend {
  /** What the token says beside or instead of what is right. */
  readonly claims?: Readonly<Record<string, unknown>>
  /** `none`: without a signature; `other`: with a key that it does not publish. */
  readonly signature?: 'none' | 'other'
  /** The issuer that it names when it describes itself, or beside the code. */
  readonly described?: string
  readonly answered?: string
  /** What does not answer: at once, or never. */
  readonly down?: 'description' | 'token' | 'slow'
  /** It does not take what proves who asks. */
  readonly refusesClient?: boolean
  /** The description points elsewhere. */
  readonly moved?: string
}

/** A provider whose every answer a test can bend: what a real one refuses to do. */
export class BentProvider {
  readonly issuer: string
  bend: Bend = {}
  /** Who signs in. */
  account: Readonly<Record<string, unknown>> = {}
  /** What was asked at the token endpoint. */
  readonly asked: URLSearchParams[] = []
  /** How often its keys were asked for. */
  keysAsked = 0
  readonly #server: Server
  #key: CryptoKey
  #public: object
  #kid = 1
  #nonce = ''
  #client = ''

  private constructor(server: Server, issuer: string, key: CryptoKey, shown: object) {
    this.#server = server
    this.issuer = issuer
    this.#key = key
    this.#public = shown
    server.on('request', (request, response) => void this.#answer(request, response))
  }

  static async start(): Promise<BentProvider> {
    const server = createServer()
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { privateKey, publicKey } = await generateKeyPair('RS256')
    const { port } = server.address() as AddressInfo
    return new BentProvider(server, `http://127.0.0.1:${port}`, privateKey, await exportJWK(publicKey))
  }

  /** Signs with a new key from now on, and forgets the old one. */
  async changeKey(): Promise<void> {
    const { privateKey, publicKey } = await generateKeyPair('RS256')
    this.#key = privateKey
    this.#public = await exportJWK(publicKey)
    this.#kid++
  }

  /** Signs whatever it says by itself. */
  sign(claims: Readonly<Record<string, unknown>>, header: JWTHeaderParameters): Promise<string> {
    return new SignJWT(claims).setProtectedHeader({ kid: `key-${this.#kid}`, ...header }).sign(this.#key)
  }

  /** Signs in; answers the address to which the browser is sent back. */
  signIn(location: string): URL {
    const { searchParams } = new URL(location)
    this.#nonce = searchParams.get('nonce') ?? ''
    this.#client = searchParams.get('client_id') ?? ''
    const back = new URL(searchParams.get('redirect_uri') ?? '')
    back.searchParams.set('code', 'a-code')
    back.searchParams.set('state', searchParams.get('state') ?? '')
    back.searchParams.set('iss', this.bend.answered ?? this.issuer)
    return back
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', this.issuer)
    const { down, moved } = this.bend
    if (down === 'slow') return
    if (pathname === '/.well-known/openid-configuration') {
      if (down === 'description') return void response.writeHead(503).end()
      if (moved !== undefined) return void response.writeHead(302, { location: moved }).end()
      return json(response, {
        issuer: this.bend.described ?? this.issuer,
        authorization_endpoint: `${this.issuer}/authorize`,
        token_endpoint: `${this.issuer}/token`,
        jwks_uri: `${this.issuer}/jwks`,
        authorization_response_iss_parameter_supported: true,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256', 'none'],
      })
    }
    if (pathname === '/jwks') {
      this.keysAsked++
      return json(response, {
        keys: [{ ...this.#public, kid: `key-${this.#kid}`, alg: 'RS256', use: 'sig' }],
      })
    }
    if (down === 'token') return void response.destroy()
    let body = ''
    for await (const part of request) body += String(part)
    this.asked.push(new URLSearchParams(body))
    if (this.bend.refusesClient === true) {
      response.statusCode = 401
      return json(response, { error: 'invalid_client' })
    }
    json(response, { access_token: 'a-token', token_type: 'Bearer', id_token: await this.#token() })
  }

  async #token(): Promise<string> {
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      ...{ iss: this.issuer, aud: this.#client, nonce: this.#nonce, iat: now, exp: now + 300 },
      ...this.account,
      ...this.bend.claims,
    }
    if (this.bend.signature === 'none') return new UnsecuredJWT(claims).encode()
    const key = this.bend.signature === 'other' ? (await generateKeyPair('RS256')).privateKey : this.#key
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: `key-${this.#kid}` }).sign(key)
  }
}

function json(response: ServerResponse, value: object): void {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(value))
}
