import path from 'node:path'
import { OperatorError } from '@lekboek/database'

/** What the operator chose through the environment. */
export interface Settings {
  readonly host: string
  readonly port: number
  /** An own PostgreSQL, with an account that may prepare it; null for the embedded one. */
  readonly databaseUrl: string | null
  /** Password of the application's role, where an administrator chose it. */
  readonly appPassword: string | null
  /** Where the embedded database and the installation's secrets stay from start to start. */
  readonly dataFolder: string
  /** Folder of the built web pages; null where they are served by something else. */
  readonly webFolder: string | null
  /** The address under which people reach this server. */
  readonly publicUrl: string
}

const defaultPort = 8080

/** @throws OperatorError for a value that cannot be meant. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const host = env['HOST'] ?? '127.0.0.1'
  const port = readPort(env['PORT'])
  return {
    host,
    port,
    databaseUrl: textOrNull(env['DATABASE_URL']),
    appPassword: textOrNull(env['LEKBOEK_APP_PASSWORD']),
    dataFolder: path.resolve(env['LEKBOEK_DATA'] ?? '.lekboek/data'),
    webFolder: textOrNull(env['LEKBOEK_WEB']),
    publicUrl: readPublicUrl(env['LEKBOEK_URL']) ?? `http://${isLoopback(host) ? 'localhost' : host}:${port}`,
  }
}

function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return defaultPort
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new OperatorError(`PORT must be a number from 1 to 65535, not '${text}'.`)
}

function readPublicUrl(text: string | undefined): string | null {
  if (text === undefined || text === '') return null
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text).origin
  throw new OperatorError(`LEKBOEK_URL must look like https://lekboek.example.org, not '${text}'.`)
}

function isLoopback(host: string): boolean {
  return host === '127.0.0.1' || host === 'localhost' || host === '0.0.0.0' || host === '::' || host === '::1'
}

function textOrNull(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text
}
