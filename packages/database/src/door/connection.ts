import type pg from 'pg'
import type { Statement } from './statement.ts'

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

  constructor(client: pg.PoolClient) {
    this.#client = client
  }

  shut(): void {
    this.#isOpen = false
  }

  /** @throws {DoorClosed} once the transaction has ended. */
  get client(): pg.PoolClient {
    if (!this.#isOpen) throw new DoorClosed()
    return this.#client
  }

  async rows<Row extends pg.QueryResultRow>(statement: Statement): Promise<Row[]> {
    const { rows } = await this.client.query<Row>({ ...statement, values: [...statement.values] })
    return rows
  }
}
