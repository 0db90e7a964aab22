import { createHmac } from 'node:crypto'
import { createServer, requestLimits, widened, type Server, type ServerOptions } from '@lekboek/api'
import { temporaryFiles, type TestPerson, type World } from '../support/src/index.ts'

export const secret = 'a secret of forty characters for tests.1'
export const password = 'correct horse battery'

/** What came back over HTTP, body and all. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly json: GraphqlAnswer
}

export interface GraphqlAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly GraphqlError[]
  readonly [field: string]: unknown
}

export interface GraphqlError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string }
}

export interface Asking {
  readonly as?: TestPerson
  readonly cookie?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** The server as it runs, on a port of its own. */
export class Api {
  readonly url: string
  readonly server: Server
  /** Every line it logged. */
  readonly lines: string[]
  readonly #world: World

  constructor(world: World, server: Server, url: string, lines: string[]) {
    this.#world = world
    this.server = server
    this.url = url
    this.lines = lines
  }

  async send(path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await fetch(new URL(path, this.url), { redirect: 'manual', ...init })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, json: parsed(text) }
  }

  async graphql(query: string, variables: object = {}, asking: Asking = {}): Promise<Answer> {
    return this.post('/graphql', { query, variables }, asking)
  }

  async post(path: string, body: unknown, { as, cookie, headers }: Asking = {}): Promise<Answer> {
    const session = as ? await this.cookieOf(as) : cookie
    return this.send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(session ? { cookie: session } : {}), ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  }

  async get(path: string, { as, cookie, headers }: Asking = {}): Promise<Answer> {
    const session = as ? await this.cookieOf(as) : cookie
    return this.send(path, { headers: { ...(session ? { cookie: session } : {}), ...headers } })
  }

  /** A browser in which this person is signed in. */
  async cookieOf(person: TestPerson): Promise<string> {
    return cookie(await this.#world.session(person, this.#world.at(12)))
  }

  async close(): Promise<void> {
    await this.server.close()
  }
}

/** A session cookie as the server writes it. */
export function cookie(token: string, by = secret): string {
  const signature = createHmac('sha256', by).update(token).digest('base64')
  return `lekboek.session=${encodeURIComponent(`${token}.${signature}`)}`
}

export async function startApi(world: World, options: Partial<ServerOptions> = {}): Promise<Api> {
  const lines: string[] = []
  const server = await createServer({
    ...{ database: world.database, jobs: world.jobs, secret, baseUrl: 'http://localhost:8080' },
    files: await temporaryFiles(world),
    ...{ webFolder: null, isDevelopment: false, now: () => world.now },
    log: { level: 'info', stream: { write: (line) => void lines.push(line) } },
    // A test asks in a second what people ask in an hour; limits.test.ts has the usual ones.
    limits: widened(requestLimits, 1000),
    ...options,
  })
  return new Api(world, server, await server.listen(0, '127.0.0.1'), lines)
}

function parsed(text: string): GraphqlAnswer {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/** The code of the only error. */
export function codeOf({ json }: Answer): string | undefined {
  return json.errors?.[0]?.extensions.code
}
