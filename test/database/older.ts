import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { migrate, migrationsFolder } from '@lekboek/database'
import { appPassword, asAdmin, dropDatabase, urlOf } from '../support/src/index.ts'

/** A database of its own, as it stood before a migration. */
export class OlderDatabase {
  readonly #name = `older_${randomBytes(4).toString('hex')}`
  readonly url = urlOf(inject('serverUrl'), this.#name)

  /** With every migration before this one. */
  async open(before: string): Promise<void> {
    await asAdmin(inject('serverUrl'), `CREATE DATABASE ${this.#name}`)
    const older = await fs.mkdtemp(path.join(os.tmpdir(), 'older-'))
    const folders = await fs.readdir(migrationsFolder)
    for (const folder of folders.filter((one) => one < before))
      await fs.cp(path.join(migrationsFolder, folder), path.join(older, folder), { recursive: true })
    await migrate({ adminUrl: this.url, appPassword, folder: older })
    await fs.rm(older, { recursive: true })
  }

  async run(statement: string): Promise<void> {
    await asAdmin(this.url, statement)
  }

  /** Brings it up to date. */
  async upgrade(): Promise<void> {
    await migrate({ adminUrl: this.url, appPassword, folder: migrationsFolder })
  }

  async read(statement: string): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: this.url })
    await client.connect()
    try {
      return (await client.query<Record<string, unknown>>(statement)).rows
    } finally {
      await client.end()
    }
  }

  async drop(): Promise<void> {
    await dropDatabase(inject('serverUrl'), this.#name)
  }
}
