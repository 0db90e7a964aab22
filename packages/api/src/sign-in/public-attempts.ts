import { createHmac } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { countAttempt, knownBrowser, type AttemptRule, type Context } from '@lekboek/usecases'
import { RequestRefused } from '../server/request-refused.ts'
import type { BrowserCookie } from './browser-cookie.ts'

const quarter = 900
const hour = 3600

/** How often one address, and one account or link, may ask for each thing: a whole town hall may sit behind an address. */
const rules = {
  look: { address: { seconds: quarter, max: 120 }, account: { seconds: quarter, max: 60 } },
  accept: { address: { seconds: quarter, max: 60 }, account: { seconds: hour, max: 20 } },
  // A supplier saves what it types on the way.
  answer: { address: { seconds: quarter, max: 240 }, account: { seconds: quarter, max: 120 } },
  // A receipt has sixteen figures: nobody tries it through at this pace.
  claim: { address: { seconds: quarter, max: 60 }, account: { seconds: hour, max: 20 } },
  forgot: { address: { seconds: quarter, max: 30 }, account: { seconds: hour, max: 5 } },
  reset: { address: { seconds: quarter, max: 60 }, account: { seconds: hour, max: 20 } },
  change: { address: { seconds: quarter, max: 60 }, account: { seconds: quarter, max: 10 } },
  // At a provider nobody guesses here: this bounds how often one browser or address sets off. Counted under an organisation,
  // a stranger could shut out all of its people.
  provider: { address: { seconds: quarter, max: 300 }, account: { seconds: quarter, max: 60 } },
  // A provider that many organisations share says everybody's sign-out from one address.
  logout: { address: { seconds: quarter, max: 3000 }, account: { seconds: quarter, max: 3000 } },
  // What guidance for sign-in allows at most, whether the account exists or not.
  signIn: { address: { seconds: hour, max: 3000 }, account: { seconds: hour, max: 100 } },
} as const satisfies Record<string, { address: AttemptRule; account: AttemptRule }>

export type PublicAct = keyof typeof rules

/** Counts attempts of strangers. Accounts are kept as a keyed hash: the table of attempts names nobody. */
export class PublicAttempts {
  readonly #database: Context['database']
  readonly #secret: string
  readonly #browser: BrowserCookie

  constructor(database: Context['database'], secret: string, browser: BrowserCookie) {
    this.#database = database
    this.#secret = secret
    this.#browser = browser
  }

  /**
   * @param account what is tried, as it was typed: an address, a token, a person's id.
   * @throws {RequestRefused} RATE_LIMITED, for a known account and an unknown one alike.
   */
  async count(act: PublicAct, request: FastifyRequest, reply: FastifyReply, account: unknown): Promise<void> {
    const { address, account: perAccount } = rules[act]
    await this.#countOne(reply, `${act}|address|${request.ip}`, address)
    if (typeof account === 'string') {
      await this.#countOne(reply, `${act}|account|${this.#hidden(account)}`, perAccount)
    }
  }

  /**
   * The same for what is tried under an address of e-mail. A browser in which its person was signed in before has tries of
   * its own: those that strangers spend are not taken from it, nor its own from theirs.
   *
   * @throws {RequestRefused} as above.
   */
  async countFor(
    act: 'signIn' | 'forgot',
    request: FastifyRequest,
    reply: FastifyReply,
    email: string,
  ): Promise<void> {
    const { address, account } = rules[act]
    await this.#countOne(reply, `${act}|address|${request.ip}`, address)
    const browser = this.#browser.read(request.headers.cookie)
    const known = await knownBrowser(this.#database, email, browser)
    const key = known === null ? `${act}|account|${this.#hidden(email)}` : `${act}|browser|${known}`
    await this.#countOne(reply, key, account)
  }

  /** Setting off to a provider: a known browser has tries of its own, any other those of its address. */
  async countSetOff(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { address, account } = rules.provider
    const browser = this.#browser.read(request.headers.cookie)
    if (browser === null) await this.#countOne(reply, `provider|address|${request.ip}`, address)
    else await this.#countOne(reply, `provider|browser|${this.#hidden(browser)}`, account)
  }

  async #countOne(reply: FastifyReply, key: string, rule: AttemptRule): Promise<void> {
    const { isAllowed, endsInSeconds } = await countAttempt(
      this.#database,
      key,
      rule,
      new Date().toISOString(),
    )
    if (isAllowed) return
    reply.header('retry-after', String(endsInSeconds))
    throw new RequestRefused('RATE_LIMITED', 'too many attempts')
  }

  #hidden(account: string): string {
    return createHmac('sha256', this.#secret).update(`attempts|${account}`).digest('base64url')
  }
}
