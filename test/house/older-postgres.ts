import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from './lekboek-process.ts'

/** PostgreSQL refuses to run as root; this user owns nothing of anybody's. */
const nobody = 65534

export interface OlderPostgres {
  /** The server with a database of its own and an account that owns it and may make roles, but is no superuser. */
  readonly url: string
  stop(): Promise<void>
}

/** A real server of a major version before the embedded one, as an operator may have it. */
export async function startOlderPostgres(major: 16 | 17, folder: string): Promise<OlderPostgres> {
  await fs.chmod(folder, 0o755)
  const programs = path.join(folder, 'programs')
  await fs.cp(packageOf(major), programs, { recursive: true, verbatimSymlinks: true })
  const cluster = path.join(folder, 'cluster')
  const password = path.join(folder, 'password')
  await Promise.all([fs.mkdir(cluster, { mode: 0o700 }), fs.writeFile(password, 'postgres')])
  if (isRoot()) await Promise.all([fs.chown(cluster, nobody, nobody), fs.chown(password, nobody, nobody)])
  const options = ['-U', 'postgres', `--pwfile=${password}`, '--auth=scram-sha-256', '--locale=C.UTF-8']
  const initdb = run(programs, 'initdb', ['-D', cluster, ...options])
  if ((await once(initdb, 'close'))[0] !== 0) throw new Error(`initdb of PostgreSQL ${major} failed`)
  const port = await freePort()
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off']
  const args = ['-D', cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  const server = run(programs, 'postgres', args)
  await makeOperator(`postgresql://postgres:postgres@127.0.0.1:${port}/postgres`)
  return {
    url: `postgresql://operator:operator@127.0.0.1:${port}/own`,
    async stop() {
      const ended = once(server, 'exit')
      server.kill('SIGINT')
      await ended
    },
  }
}

function packageOf(major: 16 | 17): string {
  const entry = createRequire(import.meta.url).resolve(`postgres-${major}-${process.arch}`)
  return path.resolve(path.dirname(entry), '../native')
}

const isRoot = () => process.geteuid?.() === 0

function run(programs: string, program: string, args: string[]): ChildProcess {
  const identity = isRoot() ? { uid: nobody, gid: nobody } : {}
  return spawn(path.join(programs, 'bin', program), args, { ...identity, stdio: 'ignore', cwd: '/' })
}

async function makeOperator(url: string): Promise<void> {
  const admin = await whenReady(url)
  await admin.query("CREATE ROLE operator LOGIN CREATEROLE PASSWORD 'operator'")
  await admin.query('CREATE DATABASE own OWNER operator')
  await admin.end()
}

async function whenReady(url: string): Promise<pg.Client> {
  for (let attempt = 0; ; attempt += 1) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch (error) {
      if (attempt === 200) throw error
      await sleep(50)
    }
  }
}
