import pg from 'pg'
import { codeOf, OperatorError } from './operator-error.ts'

const oldestMajor = 16
const newestMajor = 18
const answerWithinMs = 10_000

/**
 * Asks the server of `DATABASE_URL` whether it can be used.
 *
 * @throws OperatorError, a sentence for each thing that can be wrong with it; never with the password in it.
 */
export async function checkServer(url: string): Promise<void> {
  const client = clientFor(url)
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number }>(
      "SELECT current_setting('server_version_num')::int / 10000 AS version",
    )
    refuseVersion(rows[0]?.version ?? 0, nameOf(url))
  } catch (error) {
    throw explained(error, nameOf(url))
  } finally {
    await client.end()
  }
}

function clientFor(url: string): pg.Client {
  refuseMalformed(url)
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: answerWithinMs })
  // Said through the rejected connect or query too; without a listener it would end the process.
  client.on('error', () => undefined)
  return client
}

function refuseMalformed(url: string): void {
  const protocol = URL.canParse(url) ? new URL(url).protocol : null
  if (protocol === 'postgres:' || protocol === 'postgresql:') return
  throw new OperatorError('DATABASE_URL must look like postgresql://user:password@host:5432/database.')
}

/** The address without user and password, as it may be shown. */
function nameOf(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}

/** @throws OperatorError for a server that is too old or newer than what was tried. */
export function refuseVersion(major: number, name: string): void {
  if (major >= oldestMajor && major <= newestMajor) return
  throw new OperatorError(
    `The database at ${name} is PostgreSQL ${major}: Lekboek works with ${oldestMajor} to ${newestMajor}.`,
  )
}

const sentences: Readonly<Record<string, (name: string) => string>> = {
  ECONNREFUSED: (name) =>
    `Nothing answers at the database ${name}: is the server running, and is DATABASE_URL right?`,
  ENOTFOUND: (name) => `The host of the database ${name} is not known: correct DATABASE_URL.`,
  EAI_AGAIN: (name) =>
    `The host of the database ${name} cannot be looked up now: check the network and DATABASE_URL.`,
  ETIMEDOUT: silent,
  EHOSTUNREACH: silent,
  ENETUNREACH: silent,
  ECONNRESET: (name) =>
    `The database ${name} closed the connection: check DATABASE_URL and whether it wants TLS.`,
  '28P01': (name) => `The database ${name} refused the user or password of DATABASE_URL.`,
  '28000': (name) => `The database ${name} refused the user of DATABASE_URL (see the server's pg_hba.conf).`,
  '3D000': (name) => `There is no database ${name}: create it, or correct DATABASE_URL.`,
  '53300': (name) => `The database ${name} has no connection free.`,
  '57P03': (name) => `The database ${name} is still starting or stopping: try again in a moment.`,
}

function silent(name: string): string {
  return `The database ${name} does not answer within ${answerWithinMs / 1000} seconds: check DATABASE_URL and the network.`
}

function explained(error: unknown, name: string): unknown {
  const code = codeOf(error)
  const sentence = code === null ? sentenceWithoutCode(error) : sentences[code]
  return sentence === undefined ? error : new OperatorError(sentence(name), [], { cause: error })
}

/** pg gives its own refusals no code. */
function sentenceWithoutCode(error: unknown): ((name: string) => string) | undefined {
  if (!(error instanceof Error) || error instanceof OperatorError) return undefined
  if (/timeout/.test(error.message)) return silent
  if (/SSL|TLS/.test(error.message))
    return (name) => `The database ${name} does not take TLS as DATABASE_URL asks for it.`
  if (/terminated unexpectedly/.test(error.message)) return sentences['ECONNRESET']
  if (/password must be a string/.test(error.message))
    return () => 'DATABASE_URL holds no password, and the server asks for one.'
  return undefined
}
