import type pg from 'pg'
import type { Statement } from './statement.ts'

/** The commit was answered by a rollback: an error inside was swallowed, or a shard was lost. */
export class LostCommit extends Error {
  /** SQLSTATE of the first statement that failed, `23505`: the cause without anybody's data. */
  readonly code: string | null

  constructor(code: string | null) {
    super(
      `the transaction was rolled back where it should have been committed (${code ?? 'no statement failed'})`,
    )
    this.code = code
  }
}

/** A statement came after its door had closed: its connection may already serve another register. */
export class DoorClosed extends Error {
  constructor() {
    super('this door is closed: a statement was still on its way when the transaction ended')
  }
}

/**
 * A pooled connection for as long as its door is open. Work that goes on after the transaction ended (a branch of
 * a `Promise.all` whose sibling failed) is refused here instead of speaking in somebody else's transaction.
 */
export class Connection {
  readonly #client: pg.PoolClient
  #isOpen = true
  #isCommitted = false
  #failedWith: string | null = null

  constructor(client: pg.PoolClient) {
    this.#client = client
  }

  shut(): void {
    this.#isOpen = false
  }

  get isCommitted(): boolean {
    return this.#isCommitted
  }

  /**
   * Sends COMMIT right behind the statements already sent, and shuts the door. Locks are then held for as long as
   * PostgreSQL works, not until this process has heard of it. A statement before it that fails turns it into a
   * rollback.
   *
   * @throws {LostCommit} when the server answered with a rollback.
   */
  async commit(): Promise<void> {
    const answer = this.client.query('COMMIT')
    this.shut()
    this.#isCommitted = true
    const { command } = await answer
    if (command !== 'COMMIT') throw new LostCommit(this.#failedWith)
  }

  /** @throws {DoorClosed} once the transaction has ended. */
  get client(): pg.PoolClient {
    if (!this.#isOpen) throw new DoorClosed()
    return this.#client
  }

  async rows<Row extends pg.QueryResultRow>(statement: Statement): Promise<Row[]> {
    const { client } = this
    try {
      const { rows } = await client.query<Row>({ ...statement, values: [...statement.values] })
      return rows
    } catch (error) {
      this.failed(error)
      throw error
    }
  }

  /** Keeps the code of the first failure: those behind it only say that the transaction is broken. */
  failed(error: unknown): void {
    if (error instanceof Error && 'code' in error) this.#failedWith ??= String(error.code)
  }
}
