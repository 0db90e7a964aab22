import { isIP } from 'node:net'
import path from 'node:path'
import type { LogLevel } from '@lekboek/api'
import { OperatorError, readMasterKey, type MasterKey } from '@lekboek/database'
import { usualFileLimits, type ClamdAddress, type FileLimits } from '@lekboek/usecases'
import { readMail, type MailSender } from './mail/mail-settings.ts'

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
  /** Where attachments lie, sealed; API and worker reach the same. */
  readonly filesFolder: string
  readonly fileLimits: FileLimits
  /** What looks attachments through for what does harm; null for nothing. */
  readonly clamd: ClamdAddress | null
  /** Folder of the built web pages; null where they are served by something else. */
  readonly webFolder: string | null
  /** The address under which people reach this server. */
  readonly publicUrl: string
  /** Proxies in front of this server whose word for a client's address counts. */
  readonly trustedProxies: readonly string[]
  /** The mail server that letters leave through; null where they are shown at the terminal instead. */
  readonly mail: { readonly url: string; readonly from: MailSender } | null
  /** Minutes without a request after which a session ends. */
  readonly idleMinutes: number
  /** How many times as wide the limits on requests are as usual. */
  readonly limitFactor: number
  /** Signs sessions and links; null for the one kept in the data folder. */
  readonly secret: string | null
  /** Wraps the keys of organisations; null for the one kept in the data folder. */
  readonly masterKey: MasterKey | null
  /** Whose identity providers are asked: those on the internet, or also those in the own network. */
  readonly providerNetwork: 'public' | 'any'
  /** Shows the API's schema and explorer. */
  readonly isDevelopment: boolean
  readonly logLevel: LogLevel
  /** Whether an empty installation gets the demo. */
  readonly demo: boolean
}

const defaultPort = 8080

/** @throws OperatorError for a value that cannot be meant. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const host = env['HOST'] ?? '127.0.0.1'
  const port = readPort(env['PORT'])
  const dataFolder = path.resolve(env['LEKBOEK_DATA'] ?? '.lekboek/data')
  return {
    host,
    port,
    databaseUrl: textOrNull(env['DATABASE_URL']),
    appPassword: textOrNull(env['LEKBOEK_APP_PASSWORD']),
    dataFolder,
    filesFolder: path.resolve(textOrNull(env['LEKBOEK_FILES']) ?? path.join(dataFolder, 'files')),
    fileLimits: readFileLimits(env),
    clamd: readClamd(env['LEKBOEK_CLAMD']),
    webFolder: textOrNull(env['LEKBOEK_WEB']),
    publicUrl: readPublicUrl(env['LEKBOEK_URL']) ?? `http://${isLoopback(host) ? 'localhost' : host}:${port}`,
    trustedProxies: readProxies(env['LEKBOEK_PROXY']),
    mail: readMail(env['LEKBOEK_SMTP'], env['LEKBOEK_MAIL_FROM']),
    idleMinutes: readIdle(env['LEKBOEK_IDLE']),
    limitFactor: readLimits(env['LEKBOEK_LIMITS']),
    secret: readSecret(env['LEKBOEK_SECRET']),
    masterKey: readKey(env['LEKBOEK_MASTER_KEY']),
    providerNetwork: readYesOrNo('LEKBOEK_PRIVATE_PROVIDERS', env['LEKBOEK_PRIVATE_PROVIDERS'] ?? 'no')
      ? 'any'
      : 'public',
    isDevelopment: env['NODE_ENV'] === 'development',
    logLevel: readLogLevel(env['LEKBOEK_LOG']),
    demo: readYesOrNo('LEKBOEK_DEMO', env['LEKBOEK_DEMO']),
  }
}

const namedNetworks: readonly string[] = ['loopback', 'linklocal', 'uniquelocal']

function readProxies(text: string | undefined): string[] {
  const proxies = (text ?? '').split(',').flatMap((part) => part.trim() || [])
  const unknown = proxies.find((proxy) => !namedNetworks.includes(proxy) && !isNetwork(proxy))
  if (unknown === undefined) return proxies
  throw new OperatorError(
    `LEKBOEK_PROXY must be addresses or networks with commas between, such as 10.0.0.0/8, not '${unknown}'.`,
  )
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const version = isIP(address)
  if (version === 0 || more.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}

const usualIdleMinutes = 120
const idleBounds = { min: 5, max: 720 } as const

function readIdle(text: string | undefined): number {
  if (text === undefined || text === '') return usualIdleMinutes
  const minutes = Number(text)
  if (Number.isInteger(minutes) && minutes >= idleBounds.min && minutes <= idleBounds.max) return minutes
  throw new OperatorError(
    `LEKBOEK_IDLE must be a number of minutes from ${idleBounds.min} to ${idleBounds.max}, not '${text}'.`,
  )
}

function readLimits(text: string | undefined): number {
  if (text === undefined || text === '') return 1
  const factor = Number(text)
  if (Number.isInteger(factor) && factor >= 1 && factor <= 1_000_000) return factor
  throw new OperatorError(`LEKBOEK_LIMITS must be a whole number from 1 to 1000000, not '${text}'.`)
}

const mega = 1_000_000
const fileBounds = { uploadMega: 2_000, heldMega: 10_000_000 } as const

function readFileLimits(env: NodeJS.ProcessEnv): FileLimits {
  const { uploadBytes, heldBytes } = usualFileLimits
  return {
    uploadBytes: readMega('LEKBOEK_UPLOAD', env, fileBounds.uploadMega) ?? uploadBytes,
    heldBytes: readMega('LEKBOEK_QUOTA', env, fileBounds.heldMega) ?? heldBytes,
  }
}

function readMega(name: string, env: NodeJS.ProcessEnv, max: number): number | null {
  const text = textOrNull(env[name])
  if (text === null) return null
  const megabytes = Number(text)
  if (Number.isInteger(megabytes) && megabytes >= 1 && megabytes <= max) return megabytes * mega
  throw new OperatorError(`${name} must be a number of megabytes from 1 to ${max}, not '${text}'.`)
}

function readClamd(text: string | undefined): ClamdAddress | null {
  if (text === undefined || text === '') return null
  const url = URL.canParse(`tcp://${text}`) ? new URL(`tcp://${text}`) : null
  if (url && url.port !== '' && url.pathname === '' && url.username === '')
    return { host: url.hostname, port: Number(url.port) }
  throw new OperatorError(`LEKBOEK_CLAMD must look like localhost:3310, not '${text}'.`)
}

const shortestSecret = 32

function readSecret(text: string | undefined): string | null {
  const secret = textOrNull(text)
  if (secret === null || secret.length >= shortestSecret) return secret
  throw new OperatorError(`LEKBOEK_SECRET must be at least ${shortestSecret} characters of chance.`)
}

function readKey(text: string | undefined): MasterKey | null {
  const key = textOrNull(text)
  return key === null ? null : readMasterKey(key, 'LEKBOEK_MASTER_KEY')
}

const logLevels: readonly LogLevel[] = ['fatal', 'error', 'warn', 'info', 'debug']

function readLogLevel(text: string | undefined): LogLevel {
  if (text === undefined || text === '') return 'warn'
  const level = logLevels.find((known) => known === text)
  if (level !== undefined) return level
  throw new OperatorError(`LEKBOEK_LOG must be one of ${logLevels.join(', ')}, not '${text}'.`)
}

function readYesOrNo(name: string, text: string | undefined): boolean {
  if (text === undefined || text === '' || text === 'yes') return true
  if (text === 'no') return false
  throw new OperatorError(`${name} must be yes or no, not '${text}'.`)
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
