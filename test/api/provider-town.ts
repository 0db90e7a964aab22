import {
  addMailDomain,
  confirmProviderFor,
  findProvider,
  Providers,
  setProvider,
  type ProviderContext,
  type ProviderInput,
} from '@lekboek/usecases'
import type { Role } from '@lekboek/domain'
import type { TestOrganisation, TestPerson, World } from '../support/src/index.ts'
import { Browser } from './browser.ts'
import { password, secret, type Answer, type Api } from './support.ts'

export const baseUrl = 'http://localhost:8080'
export const providers = new Providers({ secret, baseUrl, network: 'any' })
export const clientSecret = 'a secret of the client'

export interface Somebody extends TestPerson {
  readonly email: string
}

let count = 0

/** An organisation whose people come in through a provider that was confirmed, and by whom it knows them already. */
export class ProviderTown {
  readonly organisation: TestOrganisation
  readonly administrator: TestPerson
  readonly #world: World
  readonly #api: Api
  readonly #domain: string

  private constructor(
    world: World,
    api: Api,
    organisation: TestOrganisation,
    administrator: TestPerson,
    domain: string,
  ) {
    this.#world = world
    this.#api = api
    this.organisation = organisation
    this.administrator = administrator
    this.#domain = domain
  }

  static async of(world: World, api: Api, name: string): Promise<ProviderTown> {
    const organisation = await world.organisation(name)
    const domain = `${name.toLowerCase()}.example`
    await addMailDomain(world.nobody(), organisation.id, domain)
    return new ProviderTown(world, api, organisation, await world.member(organisation, 'admin'), domain)
  }

  get id(): string {
    return this.organisation.id
  }

  async asking(person: TestPerson = this.administrator): Promise<ProviderContext> {
    return { ...(await this.#world.as(person)), providers }
  }

  async version(): Promise<number> {
    const [row] = await this.#world.rows<{ version: number }>(
      'SELECT version FROM identity_provider WHERE organisation_id = $1',
      [this.id],
    )
    return row?.version ?? 0
  }

  async set(issuer: string, more: Partial<ProviderInput> = {}) {
    const input = {
      ...{ preset: 'other' as const, issuer, clientId: 'lekboek', clientSecret, roleTable: [] },
      ...{ trustsFactor: true, factorAcrs: [], admitsReporters: false, isOnly: false, isOn: true },
      ...more,
    }
    await setProvider(await this.asking(), this.id, { ...input, version: await this.version() })
    await confirmProviderFor({ ...this.#world.nobody(), providers }, this.id)
    await this.#know()
    return findProvider(await this.asking(), this.id)
  }

  /** The same for people whom a provider calls otherwise than by their address. */
  async knows(people: Readonly<Record<string, Somebody>>): Promise<void> {
    for (const [subject, { id }] of Object.entries(people)) {
      await this.#world.admin.query(
        `INSERT INTO provider_link (organisation_id, issuer, client_id, subject_claim, subject, user_id, created_at, last_used_at)
          SELECT p.organisation_id, p.issuer, p.client_id, p.subject_claim, $2, $3, $4, $4
          FROM identity_provider p WHERE p.organisation_id = $1
          ON CONFLICT (organisation_id, issuer, client_id, subject_claim, user_id) DO UPDATE SET subject = $2`,
        [this.id, subject, id, this.#world.now],
      )
    }
  }

  /** Each proved once that the account is theirs, as provider-proof.test.ts does. */
  async #know(): Promise<void> {
    await this.#world.admin.query(
      `INSERT INTO provider_link (organisation_id, issuer, client_id, subject_claim, subject, user_id, created_at, last_used_at)
        SELECT p.organisation_id, p.issuer, p.client_id, p.subject_claim, u.email, u.id, $2, $2
        FROM identity_provider p, "user" u WHERE p.organisation_id = $1 AND u.email LIKE '%@' || $3 ON CONFLICT DO NOTHING`,
      [this.id, this.#world.now, this.#domain],
    )
  }

  async somebody(...roles: Role[]): Promise<Somebody> {
    const name = `Person ${++count}`
    const email = `person-${count}@${this.#domain}`
    const id = await this.#api.server.signUp({ email, name, password })
    for (const role of roles) await this.#world.membership({ id, name }, this.organisation, role)
    await this.#know()
    return { id, name, email }
  }

  /** Sets off to the provider: where to, and what the browser keeps. */
  async setOff(): Promise<{ readonly location: string; readonly cookie: string }> {
    const [row] = await this.#world.rows<{ slug: string }>('SELECT slug FROM organisation WHERE id = $1', [
      this.id,
    ])
    const answer = await this.#api.post('/api/auth/provider/start', { who: row?.slug })
    const cookie = answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? ''
    return { location: String(answer.json['location']), cookie }
  }

  /** Comes back from there; in a browser that is signed in, or not. */
  async comeBack(
    address: URL,
    cookie: string,
  ): Promise<{ readonly to: string | null; readonly browser: Browser }> {
    const answer = await this.#api.get(`${address.pathname}${address.search}`, { cookie })
    return { to: answer.headers.get('location'), browser: new Browser(this.#api, sessionIn(answer)) }
  }
}

const sessionIn = (answer: Answer) =>
  answer.headers
    .getSetCookie()
    .find((one) => one.startsWith('lekboek.session='))
    ?.split(';', 1)[0] ?? ''

export const vouch = (email: string, more: object = {}) => ({
  ...{ sub: email, email, email_verified: true, name: 'Iemand', amr: ['pwd', 'mfa'] },
  ...more,
})
