import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

export interface ProviderClient {
  readonly id: string
  readonly secret: string
  /** Where it sends people back. */
  readonly redirect: string
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

  /** Signs in as somebody, as a browser would; answers the address to which it is sent back. */
  async signIn(location: string, login: string): Promise<URL> {
    const jar = new Map<string, string>()
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
      const isForm = response.status === 200 && address.pathname.startsWith('/interaction/')
      if (next === null && !isForm)
        throw new Error(`the provider answers ${response.status}: ${await response.text()}`)
      body = isForm ? new URLSearchParams({ login }).toString() : null
      if (next !== null) address = new URL(next, address)
    }
    throw new Error('the provider goes round in circles')
  }
}
