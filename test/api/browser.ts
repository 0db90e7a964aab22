import { TOTP } from 'otpauth'
import { password, type Answer, type Api } from './support.ts'

/** A person's browser: it keeps the session's cookie, as a server hands it out and takes it away. */
export class Browser {
  readonly #api: Api
  /** `name=value`; empty where nobody is signed in. */
  cookie = ''
  /** The one by which it is known again; it stays when a session ends. */
  known = ''

  constructor(api: Api, cookie = '', known = '') {
    this.#api = api
    this.cookie = cookie
    this.known = known
  }

  async post(path: string, body: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const origin = new URL(this.#api.url).origin
    const answer = await this.#api.post(`/api/auth/${path}`, body, {
      cookie: this.#cookies,
      headers: { origin, 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/153.0', ...headers },
    })
    this.#keep(answer)
    return answer
  }

  get(path: string): Promise<Answer> {
    return this.#api.get(`/api/auth/${path}`, { cookie: this.#cookies })
  }

  graphql(query: string, variables: object = {}): Promise<Answer> {
    return this.#api.graphql(query, variables, { cookie: this.cookie })
  }

  /** By password alone. */
  async signIn(email: string): Promise<this> {
    const answer = await this.post('sign-in/email', { email, password })
    if (answer.status !== 200) throw new Error(`cannot sign in: ${answer.status} ${answer.text}`)
    return this
  }

  async standing(): Promise<unknown> {
    return (await this.get('standing')).json['standing']
  }

  /** The same browser on somebody else's machine, as far as its cookie goes. */
  stolen(): Browser {
    return new Browser(this.#api, this.cookie)
  }

  get #cookies(): string {
    return [this.cookie, this.known].filter((one) => one !== '').join('; ')
  }

  #keep(answer: Answer): void {
    const [named] = answer.headers.getSetCookie().filter((one) => /^(__Host-)?lekboek\.browser=/.test(one))
    if (named !== undefined) this.known = named.split(';', 1)[0] ?? ''
    const [set] = answer.headers.getSetCookie().filter((one) => /^(__Host-)?lekboek\.session=/.test(one))
    if (set === undefined) return
    const pair = set.split(';', 1)[0] ?? ''
    this.cookie = pair.endsWith('=') ? '' : pair
  }
}

/** The code that an app shows at an instant, so many half minutes later. */
export function codeAt(secret: string, at: string, steps = 0): string {
  return new TOTP({ secret }).generate({ timestamp: Date.parse(at) + steps * 30_000 })
}

export function textOf(answer: Answer, field: string): string {
  const value = answer.json[field]
  if (typeof value !== 'string') throw new Error(`no ${field} in ${answer.status} ${answer.text}`)
  return value
}
