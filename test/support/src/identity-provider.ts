import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

export interface ProviderClient {
  readonly id: string
  /** Left out: it must prove itself by a key that stands at `keys`. */
  readonly secret?: string
  readonly keys?: string
  /** How that key signs. */
  readonly algorithm?: 'ES256' | 'RS256' | 'PS256'
  /** Where it sends people back. */
  readonly redirect: string
  /** Where it sends back whoever signed out. */
  readonly signedOut?: string
  /** Where it says that somebody signed out. */
  readonly logout?: string
}

/** What it says of somebody, by the name that they sign in with. */
export type ProviderAccounts = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** A real provider (`oidc-provider`) in a process of its own. */
export class IdentityProvider {
  readonly issuer: string
  readonly #process: ChildProcess

  private constructor(issuer: string, child: ChildProcess) {
    this.issuer = issuer
    this.#process = child
  }

  static async start(client: ProviderClient, accounts: ProviderAccounts): Promise<IdentityProvider> {
    const child = fork(
      new URL('identity-provider-process.ts', import.meta.url),
      [JSON.stringify({ client, accounts })],
      { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: ['--no-warnings'] },
    )
    const [said] = (await once(child, 'message')) as [{ issuer: string }]
    return new IdentityProvider(said.issuer, child)
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return
    const gone = once(this.#process, 'exit')
    this.#process.kill()
    await gone
  }

  /**
   * Signs in as somebody, as a browser would; answers the address to which it is sent back.
   *
   * @param jar the cookies of that browser; another one each time unless told.
   */
  signIn(location: string, login: string, jar = new Map<string, string>()): Promise<URL> {
    return this.#walk(location, jar, () => new URLSearchParams({ login }).toString())
  }

  /** Signs out where the browser was sent to, once it has confirmed that it wants to. */
  signOut(location: string, jar: Map<string, string>): Promise<URL> {
    return this.#walk(location, jar, (html) => {
      const [, xsrf = ''] = /name="xsrf" value="(.+?)"/.exec(html) ?? []
      return new URLSearchParams({ xsrf, logout: 'yes' }).toString()
    })
  }

  async #walk(location: string, jar: Map<string, string>, filled: (html: string) => string): Promise<URL> {
    let address = new URL(location)
    let body: string | null = null
    for (let step = 0; step < 8; step++) {
      if (address.origin !== this.issuer) return address
      const response: Response = await fetch(address, {
        redirect: 'manual',
        headers: {
          cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(body === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        },
        ...(body === null ? {} : { method: 'POST', body }),
      })
      for (const set of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (set.split(';', 1)[0] ?? '').split('=')
        jar.set(name, value)
      }
      const next = response.headers.get('location')
      const text = await response.text()
      const [, action] = /<form[^>]* method="post"(?:[^>]* action="(.+?)")?/.exec(text) ?? [null, null]
      if (next === null && (response.status !== 200 || action === null))
        throw new Error(`the provider answers ${response.status}: ${text}`)
      body = next === null ? filled(text) : null
      address = new URL(next ?? action ?? address, address)
    }
    throw new Error('the provider goes round in circles')
  }
}
