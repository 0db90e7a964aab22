import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { isUuid } from '@lekboek/database'

/** What a link opens, and the page that it leads to. */
const pages = {
  invitation: 'accept',
  passwordReset: 'reset',
  providerProof: 'prove',
  supplierQuestion: 'answer',
} as const
export type LinkPurpose = keyof typeof pages

/** A link as the database knows it: enough to tell a true one, nothing to make one. */
export interface OneTimeLink {
  readonly purpose: LinkPurpose
  readonly id: string
  /** Changed to make every earlier link of the same thing worthless. */
  readonly nonce: string
}

const tokenShape = /^(?<id>[0-9a-f-]{36})\.(?<proof>[A-Za-z0-9_-]{43})$/

/**
 * The links that mails carry. Their proof is worked out from the installation's secret each time it is needed: a copy of
 * the database opens nothing, and no job, log or table holds what does.
 */
export class OneTimeLinks {
  readonly #key: Buffer
  readonly #baseUrl: string

  constructor(secret: string, baseUrl: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'lekboek one-time links', 32))
    this.#baseUrl = baseUrl
  }

  /** The whole address. The token stands behind `#`: browsers keep that part from servers, logs and other sites. */
  addressOf(link: OneTimeLink): string {
    return new URL(
      `/${pages[link.purpose]}#${link.id}.${this.#proof(link).toString('base64url')}`,
      this.#baseUrl,
    ).href
  }

  /** Where people sign in. */
  get home(): string {
    return new URL('/', this.#baseUrl).href
  }

  /** A part of the administration of one register. */
  administrationOf(slug: string, part: 'sign-in' | 'tokens' | 'life' | 'mandates' | 'deputies'): string {
    return new URL(`/${slug}/administration/${part}`, this.#baseUrl).href
  }

  /** A page of one register; its own queue where none is named. */
  pageOf(slug: string, page?: 'mergers' | 'in-need' | 'agreements' | 'report/mine'): string {
    return new URL(page === undefined ? `/${slug}` : `/${slug}/${page}`, this.#baseUrl).href
  }

  /** A dossier in a register, by the number under which it stands there. */
  dossierOf(slug: string, number: string): string {
    return new URL(`/${slug}/incidents/${number}`, this.#baseUrl).href
  }

  /** Where a decision about a dossier is taken. */
  decisionOf(slug: string, number: string): string {
    return new URL(`/${slug}/decide/${number}`, this.#baseUrl).href
  }

  /** Where people see their ways in and their sessions. */
  get account(): string {
    return new URL('/account', this.#baseUrl).href
  }

  /** Which row a token speaks of, before anything is known of its truth; null for what is no token. */
  idIn(token: unknown): string | null {
    const id = typeof token === 'string' ? tokenShape.exec(token)?.groups?.['id'] : undefined
    return id !== undefined && isUuid(id) ? id : null
  }

  /** Whether a token is this link's. */
  opens(link: OneTimeLink, token: string): boolean {
    const { id, proof } = tokenShape.exec(token)?.groups ?? {}
    return id === link.id && timingSafeEqual(Buffer.from(proof ?? '', 'base64url'), this.#proof(link))
  }

  #proof({ purpose, id, nonce }: OneTimeLink): Buffer {
    return createHmac('sha256', this.#key).update(`${purpose}|${id}|${nonce}`).digest()
  }
}
