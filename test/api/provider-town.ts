import {
  addMailDomain,
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

/** An organisation whose people come in through a provider. */
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
    return setProvider(await this.asking(), this.id, { ...input, version: await this.version() })
  }

  async somebody(...roles: Role[]): Promise<Somebody> {
    const name = `Person ${++count}`
    const email = `person-${count}@${this.#domain}`
    const id = await this.#api.server.signUp({ email, name, password })
    for (const role of roles) await this.#world.membership({ id, name }, this.organisation, role)
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
