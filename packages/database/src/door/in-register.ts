import type pg from 'pg'
import type { PrismaClient } from '../generated/client.ts'
import { systemActor, type Actor } from './actor.ts'
import { Connection } from './connection.ts'
import type { Database } from './database.ts'
import { acrossRole } from '../migration/roles.ts'
import { isWayKey } from '../seal/way-key.ts'
import type { MasterKey } from '../vault/master-key.ts'
import type { Statement } from './statement.ts'
import { transaction } from './transaction.ts'

/** An open register: everything inside belongs to one organisation and to one transaction. */
export interface Register {
  readonly organisationId: string
  readonly actor: Actor
  readonly prisma: PrismaClient
  /** What wraps the keys of this register. @throws where this process was given none. */
  readonly masterKey: MasterKey
  /** Plain SQL in the register's transaction; `$1` is by convention the organisation. */
  query<Row extends pg.QueryResultRow>(statement: Statement): Promise<Row[]>
  /**
   * Commits behind the statements already sent, without waiting for their answers: for the end of a change, in one
   * `Promise.all` with its last statements. Nothing can be sent after it. Work that does not call it is committed
   * when it returns.
   */
  commit(): Promise<void>
  /**
   * Work that must reach every dossier of the register, sealed ones included, whoever causes it: settings that change
   * the duties of all. What it finds is answered to nobody. Nothing else is sent meanwhile.
   */
  throughSeals<T>(work: () => Promise<T>): Promise<T>
}

/** By whose eyes rows are read: a sealed dossier shows itself to those whom it names. */
export interface Eyes {
  readonly personId: string
  readonly at: string
  /** Keys of the ways by which that person comes in at this instant: a naming holds through one of these, or no longer. */
  readonly ways: readonly string[]
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text is a UUID as this platform writes them: lower case, with hyphens. */
export function isUuid(text: string): boolean {
  return uuid.test(text)
}

/** @throws on anything but a UUID: the text goes into a statement as a literal. */
function literal(organisationId: string): string {
  if (!isUuid(organisationId)) throw new Error('an organisation id is a UUID')
  return `'${organisationId}'`
}

const personIdForm = /^[\w.-]{1,128}$/

/** Later than any instant: a change asks for a right without an end. */
const endless = '9999-01-01T00:00:00.000Z'

/** @throws on what is no id, instant or key of ours: all of them go into a statement as literals. */
function looking({ personId, at, ways }: Eyes): string {
  if (!personIdForm.test(personId)) throw new Error('a person id is letters, figures and hyphens')
  if (!ways.every(isWayKey)) throw new Error('a way in has a key that is none')
  return `SET LOCAL app.person = '${personId}'; SET LOCAL app.at = '${new Date(at).toISOString()}'; SET LOCAL app.ways = '${ways.join(',')}'`
}

const eyesOf = ({ id, ways = [] }: Actor): Eyes => ({ personId: id, at: endless, ways })

/** Without eyes no sealed dossier is seen. */
const through = (eyes: Eyes | undefined) => (eyes ? `; ${looking(eyes)}` : '')

/**
 * The only way to a register's rows. One transaction; the organisation is set first, as a literal, because a
 * distributed database forwards `SET LOCAL` statements and not `set_config()`.
 *
 * @throws whatever `work` throws, after rolling back.
 */
export async function inRegister<T>(
  database: Database,
  actor: Actor,
  organisationId: string,
  work: (register: Register) => Promise<T>,
): Promise<T> {
  const opening = `SET LOCAL app.organisation = ${literal(organisationId)}${through(eyesOf(actor))}`
  return transaction(database, opening, (connection) =>
    work(registerOn(database, connection, actor, organisationId)),
  )
}

function registerOn(
  database: Database,
  connection: Connection,
  actor: Actor,
  organisationId: string,
): Register {
  return {
    organisationId,
    actor,
    prisma: database.prisma,
    get masterKey() {
      if (database.masterKey) return database.masterKey
      throw new Error('this process was given no master key: it seals and opens nothing')
    },
    query: (statement) => connection.rows(statement),
    commit: () => connection.commit(),
    async throughSeals(work) {
      const look = (who: Actor) => connection.client.query(looking(eyesOf(who)))
      await look(systemActor)
      const done = await work()
      await look(actor)
      return done
    },
  }
}

/**
 * One reading statement in one register, in one round trip: begin, tenant, statement and commit are sent together.
 * For reads that need one statement only; everything else goes through {@link inRegister}.
 */
export async function readRegister<Row extends pg.QueryResultRow>(
  database: Database,
  organisationId: string,
  statement: Statement,
  eyes?: Eyes,
): Promise<Row[]> {
  return readOnce(
    database,
    `SET LOCAL app.organisation = ${literal(organisationId)}${through(eyes)}`,
    statement,
  )
}

/**
 * One reading statement over many registers. The list must come from the database's own memberships and mandates
 * (see `openRegisters`), never from a client. It is read in a role of its own, which reads incidents, duties and handlers of the
 * registers named and no other row of a register.
 */
export async function acrossRegisters<Row extends pg.QueryResultRow>(
  database: Database,
  organisationIds: readonly string[],
  statement: Statement,
  eyes?: Eyes,
): Promise<Row[]> {
  const list = organisationIds.map((id) => literal(id).slice(1, -1)).join(',')
  return readOnce(
    database,
    `SET LOCAL ROLE ${acrossRole}; SET LOCAL app.organisations = '{${list}}'${through(eyes)}`,
    statement,
  )
}

async function readOnce<Row extends pg.QueryResultRow>(
  database: Database,
  opening: string,
  statement: Statement,
): Promise<Row[]> {
  const client = await database.pool.connect()
  let broken: Error | undefined
  try {
    const answers = await Promise.allSettled([
      client.query(`BEGIN READ ONLY; ${opening}`),
      new Connection(client).rows<Row>(statement),
      client.query('COMMIT'),
    ])
    const failed = answers.find((answer) => answer.status === 'rejected')
    if (failed) throw failed.reason
    return answers[1].status === 'fulfilled' ? answers[1].value : []
  } catch (error) {
    broken = error instanceof Error && !('code' in error) ? error : undefined
    throw error
  } finally {
    client.release(broken)
  }
}
