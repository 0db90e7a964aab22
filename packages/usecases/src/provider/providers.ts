import { createHmac, hkdfSync } from 'node:crypto'
import {
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  allowInsecureRequests,
  clockTolerance,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  type ServerMetadata,
} from 'openid-client'
import type { StoredProvider } from '@lekboek/database'
import { sealed, unsealed } from '../factor/sealed-secret.ts'
import { providerFetch, type ProviderNetwork } from './provider-fetch.ts'

/** Seconds by which clocks here and there may differ. */
const skewSeconds = 120
/** Seconds that one question to a provider may take. */
const patience = 5
const keptMs = 5 * 60_000
const purpose = 'client secret'

export interface ProvidersOptions {
  /** The installation's secret. */
  readonly secret: string
  /** The address under which people reach this installation. */
  readonly baseUrl: string
  readonly network: ProviderNetwork
}

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

  constructor(options: ProvidersOptions) {
    this.#options = options
    this.#fetch = providerFetch(options.network)
    this.#key = Buffer.from(hkdfSync('sha256', options.secret, '', 'lekboek provider sign-in', 32))
  }

  /** Where a provider sends people back: an address of each organisation's own, so that no answer is taken for another's. */
  redirectAddress(organisationId: string): string {
    return new URL(`/api/auth/provider/callback/${organisationId}`, this.#options.baseUrl).href
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

  /**
   * A provider, ready to be asked.
   *
   * @throws what the library throws where it does not answer or does not describe itself as it must.
   */
  async reach(provider: StoredProvider): Promise<Configuration> {
    const metadata = await this.#metadataOf(provider)
    const { organisationId, clientId, sealedSecret } = provider
    const secret = unsealed(sealedSecret, this.#options.secret, organisationId, purpose) ?? ''
    const methods = metadata.token_endpoint_auth_methods_supported
    const takesBasic = methods === undefined || methods.includes('client_secret_basic')
    const proof = takesBasic ? ClientSecretBasic(secret) : ClientSecretPost(secret)
    const configuration = new Configuration(metadata, clientId, { [clockTolerance]: skewSeconds }, proof)
    configuration.timeout = patience
    configuration[customFetch] = this.#fetch
    if (this.mayBePlain(new URL(provider.issuer))) allowInsecureRequests(configuration)
    // The library trusts TLS for a token that it fetched itself: here the signature counts as well.
    enableNonRepudiationChecks(configuration)
    return configuration
  }

  /** Asks a provider anew. */
  forget({ issuer }: Pick<StoredProvider, 'issuer'>): void {
    this.#described.delete(issuer)
  }

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
