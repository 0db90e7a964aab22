import { createHmac, hkdfSync } from 'node:crypto'
import {
  createRemoteJWKSet,
  customFetch as keysFetch,
  type FetchImplementation,
  type JWTVerifyGetKey,
} from 'jose'
import {
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  PrivateKeyJwt,
  allowInsecureRequests,
  clockTolerance,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  modifyAssertion,
  type ClientAuth,
  type ServerMetadata,
} from 'openid-client'
import type { StoredProvider } from '@lekboek/database'
import { sealed, unsealed } from '../factor/sealed-secret.ts'
import { signingKeyOf, thumbprintOf } from './provider-key.ts'
import { providerFetch, ProviderUnreachable, type ProviderNetwork } from './provider-fetch.ts'

/** Seconds that one question to a provider may take. */
const patience = 5
const keptMs = 5 * 60_000
const purpose = 'client secret'
/** Ways to sign that do not need what both sides know. */
const publicAlgorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
]
const keyPurpose = 'provider key'

export interface ProvidersOptions {
  /** The installation's secret. */
  readonly secret: string
  /** The address under which people reach this installation. */
  readonly baseUrl: string
  readonly network: ProviderNetwork
}

type FetchOptions = Parameters<FetchImplementation>[1]

interface KeptDescription {
  readonly metadata: ServerMetadata
  readonly at: number
}

/**
 * The providers of organisations as they are asked. What one says of itself is kept for a few minutes, its keys are not: a
 * key that was changed is known at the next sign-in. Nothing is asked before somebody signs in, so none that is down stops
 * anything else.
 */
export class Providers {
  readonly #options: ProvidersOptions
  readonly #fetch: ReturnType<typeof providerFetch>
  readonly #key: Buffer
  readonly #described = new Map<string, KeptDescription>()
  readonly #keys = new Map<string, JWTVerifyGetKey>()
  /** By which clocks here and there may differ. */
  readonly skewSeconds = 120

  constructor(options: ProvidersOptions) {
    this.#options = options
    this.#fetch = providerFetch(options.network)
    this.#key = Buffer.from(hkdfSync('sha256', options.secret, '', 'lekboek provider sign-in', 32))
  }

  /** Where a provider sends people back: an address of each organisation's own, so that no answer is taken for another's. */
  redirectAddress(organisationId: string): string {
    return new URL(`/api/auth/provider/callback/${organisationId}`, this.#options.baseUrl).href
  }

  /** Where it finds the public halves of this organisation's keys. */
  keysAddress(organisationId: string): string {
    return new URL(`/api/auth/provider/keys/${organisationId}`, this.#options.baseUrl).href
  }

  /** Where it sends back whoever signed out there. */
  signedOutAddress(organisationId: string): string {
    return new URL(`/api/auth/provider/signed-out/${organisationId}`, this.#options.baseUrl).href
  }

  /** Where it says that somebody signed out there. */
  logoutAddress(organisationId: string): string {
    return new URL(`/api/auth/provider/logout/${organisationId}`, this.#options.baseUrl).href
  }

  /** Whether plain http is allowed to an address: only on this machine, and only where the network is our own. */
  mayBePlain(url: URL): boolean {
    const isHere = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname)
    return this.#options.network === 'any' && isHere
  }

  /** The page here that somebody was on the way to; the first one for what leads elsewhere. */
  wayBack(back: unknown): string {
    if (typeof back !== 'string' || back.length > 500 || !/^\/(?![/\\])/.test(back)) return '/'
    const { origin } = new URL(this.#options.baseUrl)
    if (!URL.canParse(back, origin)) return '/'
    const url = new URL(back, origin)
    return url.origin === origin ? `${url.pathname}${url.search}${url.hash}` : '/'
  }

  /** What belongs to one ticket: without the installation's secret and the ticket nobody can work it out. */
  drawn(of: 'state' | 'nonce' | 'verifier', ticket: string): string {
    return createHmac('sha256', this.#key).update(`${of}|${ticket}`).digest('base64url')
  }

  seal(secret: string, organisationId: string): string {
    return sealed(secret, this.#options.secret, organisationId, purpose)
  }

  sealKey(privateHalf: string, organisationId: string): string {
    return sealed(privateHalf, this.#options.secret, organisationId, keyPurpose)
  }

  /**
   * A provider, ready to be asked.
   *
   * @throws what the library throws where it does not answer or does not describe itself as it must.
   */
  async reach(provider: StoredProvider): Promise<Configuration> {
    const metadata = await this.#metadataOf(provider)
    const proof =
      provider.provesBy === 'key' ? await this.#byKey(provider) : this.#bySecret(provider, metadata)
    const options = { [clockTolerance]: this.skewSeconds }
    const configuration = new Configuration(metadata, provider.clientId, options, proof)
    configuration.timeout = patience
    configuration[customFetch] = this.#fetch
    if (this.mayBePlain(new URL(provider.issuer))) allowInsecureRequests(configuration)
    // The library trusts TLS for a token that it fetched itself: here the signature counts as well.
    enableNonRepudiationChecks(configuration)
    return configuration
  }

  /**
   * The keys with which a provider signs what it says by itself. They are kept, and asked for anew when one is not known, every
   * half minute at most: here strangers can ask.
   *
   * @throws {ProviderUnreachable} where it does not describe itself.
   */
  async logoutKeys(
    provider: StoredProvider,
  ): Promise<{ readonly keys: JWTVerifyGetKey; readonly algorithms: string[] }> {
    const metadata = await this.#metadataOf(provider).catch((error: unknown) => {
      throw new ProviderUnreachable('no description', { cause: error })
    })
    const { jwks_uri: address, id_token_signing_alg_values_supported: signs = ['RS256'] } = metadata
    const url = address !== undefined && URL.canParse(address) ? new URL(address) : null
    if (!url || (url.protocol !== 'https:' && !this.mayBePlain(url))) throw new ProviderUnreachable('no keys')
    const kept = this.#keys.get(url.href)
    const keys =
      kept ?? createRemoteJWKSet(url, { timeoutDuration: patience * 1000, [keysFetch]: this.#askKeys })
    if (this.#keys.size > 1000) this.#keys.clear()
    this.#keys.set(url.href, keys)
    return { keys, algorithms: publicAlgorithms.filter((one) => signs.includes(one)) }
  }

  /** Asks a provider anew. */
  forget({ issuer }: Pick<StoredProvider, 'issuer'>): void {
    this.#described.delete(issuer)
  }

  #bySecret({ sealedSecret, organisationId }: StoredProvider, metadata: ServerMetadata): ClientAuth {
    const secret = unsealed(sealedSecret ?? '', this.#options.secret, organisationId, purpose) ?? ''
    const methods = metadata.token_endpoint_auth_methods_supported
    const takesBasic = methods === undefined || methods.includes('client_secret_basic')
    return takesBasic ? ClientSecretBasic(secret) : ClientSecretPost(secret)
  }

  /** An assertion that names the provider alone: what one was told proves nothing to another. */
  async #byKey({ signingKey, organisationId, preset }: StoredProvider): Promise<ClientAuth> {
    if (signingKey === null) throw new Error('no key was made for this provider')
    const { id, algorithm, certificate, sealedPrivate } = signingKey
    const half = unsealed(sealedPrivate, this.#options.secret, organisationId, keyPurpose)
    if (half === null) throw new Error('the key was sealed with another secret')
    const key = await signingKeyOf(algorithm, half)
    return PrivateKeyJwt(
      { key, kid: id },
      {
        [modifyAssertion](header) {
          header['typ'] = 'JWT'
          if (preset === 'entra') header['x5t#S256'] = thumbprintOf(certificate)
        },
      },
    )
  }

  readonly #askKeys = (url: string, { method, headers, signal }: FetchOptions) =>
    this.#fetch(url, {
      ...{ method, signal, redirect: 'manual', body: undefined },
      headers: Object.fromEntries(headers.entries()),
    })

  async #metadataOf({ issuer, clientId }: StoredProvider): Promise<ServerMetadata> {
    const kept = this.#described.get(issuer)
    if (kept && Date.now() - kept.at < keptMs) return kept.metadata
    const url = new URL(issuer)
    const found = await discovery(url, clientId, undefined, undefined, {
      ...{ timeout: patience, [customFetch]: this.#fetch },
      execute: this.mayBePlain(url) ? [allowInsecureRequests] : [],
    })
    const metadata = found.serverMetadata()
    if (this.#described.size > 1000) this.#described.clear()
    this.#described.set(issuer, { metadata, at: Date.now() })
    return metadata
  }
}
