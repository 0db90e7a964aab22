import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const house = path.resolve(import.meta.dirname, '../..')

/** The built server where `npm test` made one; else the source, compiled while it loads. */
export function programArgs(): string[] {
  const build = process.env['LEKBOEK_SERVER_BUILD']
  if (build !== undefined) return [path.join(build, 'packages/cli/src/main.js')]
  const register = path.join(house, 'packages/cli/node_modules/@oxc-node/core/register.mjs')
  return ['--import', pathToFileURL(register).href, path.join(house, 'packages/cli/src/main.ts')]
}

export interface StartOptions {
  readonly verb: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** A shell line that prepares the place, run in a mount namespace of its own before Lekboek. */
  readonly inMountNamespace?: string
}

/** A running (or ended) Lekboek with everything that it said. */
export class LekboekProcess {
  readonly #child: ChildProcess
  #said = ''
  readonly exited: Promise<number | null>

  constructor({ verb, env, inMountNamespace }: StartOptions) {
    const command = [process.execPath, ...programArgs(), ...verb]
    const [program = '', ...args] =
      inMountNamespace === undefined ? command : [...mountNamespace(inMountNamespace), ...command]
    const { DATABASE_URL: _, ...inherited } = process.env
    this.#child = spawn(program, args, {
      cwd: os.tmpdir(),
      env: { ...inherited, NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (bytes: Buffer) => (this.#said += bytes.toString()))
    }
    this.exited = once(this.#child, 'close').then(([code]) => code as number | null)
  }

  get said(): string {
    return this.#said
  }

  get pid(): number {
    return this.#child.pid ?? 0
  }

  /** @throws with everything said, when the process ends first. */
  async saying(text: string): Promise<void> {
    const ended = this.exited.then((code) => `ended with ${code}`)
    while (!this.#said.includes(text)) {
      const state = await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 50, 'running'))])
      if (state !== 'running' && !this.#said.includes(text))
        throw new Error(`${String(state)} without '${text}':\n${this.#said}`)
    }
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal)
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    this.kill(signal)
    return this.exited
  }
}

function mountNamespace(line: string): string[] {
  const mapping = process.geteuid?.() === 0 ? [] : ['--user', '--map-root-user']
  return ['unshare', ...mapping, '--mount', 'sh', '-c', `${line}; exec "$@"`, 'sh']
}

/** A folder that is gone after the test, also what a database left in it. */
export async function temporaryFolder(): Promise<string> {
  return fs.mkdtemp(path.join(os.tmpdir(), 'lekboek start '))
}

export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('a listening server has a port')
  return address.port
}

/** A zombie that nobody has looked at yet counts as gone: it runs no program any more. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    return (await fs.readlink(`/proc/${pid}/exe`)).length > 0
  } catch {
    return false
  }
}
