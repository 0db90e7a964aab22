import pg from 'pg'
import { openDatabase, openJobs, readMasterKey, uuidv7, type Database, type Jobs } from '@lekboek/database'
import type { MandateScope, OrganisationKind, Role } from '@lekboek/domain'
import { nobody, rightsOf, type Context } from '@lekboek/usecases'
import { cloneDatabase } from './clone.ts'

export interface TestOrganisation {
  readonly id: string
  readonly name: string
}

export interface TestPerson {
  readonly id: string
  readonly name: string
}

/** An instant that tests start from; far enough from any change of the clock. */
export const noon = '2026-11-18T12:00:00.000Z'

/** A database of one's own with organisations and people made to order, and a clock that a test turns. */
export class World {
  readonly database: Database
  readonly jobs: Jobs
  /** As superuser: to see what is really stored. */
  readonly admin: pg.Pool
  now = noon
  readonly #end: () => Promise<void>
  readonly #ends: (() => Promise<void>)[] = []
  #count = 0

  constructor(parts: { database: Database; jobs: Jobs; admin: pg.Pool; end: () => Promise<void> }) {
    this.database = parts.database
    this.jobs = parts.jobs
    this.admin = parts.admin
    this.#end = parts.end
  }

  /** Turns the clock on. */
  pass(hours: number): void {
    this.now = new Date(Date.parse(this.now) + hours * 3_600_000).toISOString()
  }

  /** An instant relative to the world's clock. */
  at(hours: number): string {
    return new Date(Date.parse(this.now) + hours * 3_600_000).toISOString()
  }

  async organisation(
    name: string,
    { kinds = ['controller'], decides = 'decider', validUntil = null }: OrganisationOptions = {},
  ): Promise<TestOrganisation> {
    const id = uuidv7()
    const slug = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${++this.#count}`
    await this.#insert('organisation', {
      ...{ id, slug, name, kinds, decides, languages: ['nl'], default_authority: 'GBA' },
      ...{
        time_zone: 'Europe/Brussels',
        country: 'BE',
        colour: '#0b5cad',
        prefix: name.slice(0, 3).toUpperCase(),
      },
      ...{ investigation_hours: 24, people_target_hours: 72, valid_from: '2020-01-01T00:00:00Z' },
      ...{ valid_until: validUntil, created_at: this.now },
    })
    return { id, name }
  }

  async person(name: string): Promise<TestPerson> {
    const id = `user-${uuidv7()}`
    const email = `${id}@lekboek.example`
    await this.#insert('"user"', { id, name, email, created_at: this.now, updated_at: this.now })
    return { id, name }
  }

  /** A signed-in browser; its token is what the API finds in the cookie. A second factor was proven in it, unless told. */
  async session(
    person: TestPerson,
    expiresAt: string,
    { factorAt = this.now }: { readonly factorAt?: string | null } = {},
  ): Promise<string> {
    const token = uuidv7()
    await this.#insert('session', {
      ...{ id: uuidv7(), token, user_id: person.id, expires_at: expiresAt, factor_at: factorAt },
      ...{ created_at: this.now, updated_at: this.now },
    })
    return token
  }

  async membership(
    person: TestPerson,
    organisation: TestOrganisation,
    role: Role,
    { from = '2020-01-01T00:00:00Z', until = null }: Validity = {},
  ): Promise<void> {
    await this.#insert('membership', {
      ...{ id: uuidv7(), user_id: person.id, organisation_id: organisation.id, role },
      ...{ valid_from: from, valid_until: until, created_at: this.now },
    })
  }

  /** A person with one role in one organisation. */
  async member(
    organisation: TestOrganisation,
    role: Role,
    name = `${role} of ${organisation.name}`,
  ): Promise<TestPerson> {
    const person = await this.person(name)
    await this.membership(person, organisation, role)
    return person
  }

  async mandate(
    client: TestOrganisation,
    consultancy: TestOrganisation,
    scope: MandateScope,
    { mayDecide = false, from = '2020-01-01T00:00:00Z', until = null, revokedAt = null }: MandateOptions = {},
  ): Promise<string> {
    const id = uuidv7()
    await this.#insert('mandate', {
      ...{ id, client_id: client.id, consultancy_id: consultancy.id, scope, may_decide: mayDecide },
      ...{
        valid_from: from,
        valid_until: until,
        revoked_at: revokedAt,
        granted_by: 'test',
        created_at: this.now,
      },
    })
    return id
  }

  async assign(mandateId: string, person: TestPerson): Promise<void> {
    await this.#insert('mandate_assignment', {
      ...{ mandate_id: mandateId, user_id: person.id, assigned_by: 'test', created_at: this.now },
    })
  }

  /** A processing agreement, as the operator brings it in. */
  async agreement(
    processor: TestOrganisation,
    controller: TestOrganisation,
    termHours: number | null = 24,
  ): Promise<string> {
    const id = uuidv7()
    await this.#insert('agreement', {
      ...{ id, processor_id: processor.id, controller_id: controller.id, service: 'Hosting' },
      ...{ term_hours: termHours, valid_from: '2020-01-01T00:00:00Z', created_at: this.now },
    })
    return id
  }

  /** A consultant of a consultancy who works under a mandate of the client. */
  async consultant(
    client: TestOrganisation,
    scope: MandateScope,
    options: MandateOptions = {},
  ): Promise<TestPerson> {
    const consultancy = await this.organisation('Consultancy', { kinds: ['consultancy'] })
    const person = await this.person(`consultant for ${client.name}`)
    await this.membership(person, consultancy, 'reporter')
    await this.assign(await this.mandate(client, consultancy, scope, options), person)
    return person
  }

  /** What a use case works with when this person asks, their rights read anew. */
  async as(person: TestPerson): Promise<Context> {
    return { ...this.nobody(), rights: rightsOf(this.database, { userId: person.id }, this.now) }
  }

  /** The same for somebody who is not signed in. */
  nobody(): Context {
    return { database: this.database, jobs: this.jobs, rights: nobody, now: () => this.now }
  }

  /** Rows as the superuser sees them. */
  async rows<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.admin.query<Row>(text, values)).rows
  }

  /** What goes with it. */
  atEnd(end: () => Promise<void>): void {
    this.#ends.push(end)
  }

  async close(): Promise<void> {
    await this.#end()
    for (const end of this.#ends) await end()
  }

  async #insert(table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
    const columns = Object.keys(row)
    const places = columns.map((_, index) => `$${index + 1}`)
    await this.admin.query(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`,
      Object.values(row),
    )
  }
}

export interface OrganisationOptions {
  readonly kinds?: readonly OrganisationKind[]
  readonly decides?: 'decider' | 'dpo'
  readonly validUntil?: string | null
}

interface Validity {
  readonly from?: string
  readonly until?: string | null
}

export interface MandateOptions extends Validity {
  readonly mayDecide?: boolean
  readonly revokedAt?: string | null
}

/** For a process of its own that opens what a world sealed. */
export const testMasterKeyText = Buffer.alloc(32, 7).toString('base64')
const testMasterKey = readMasterKey(testMasterKeyText, 'the key of the tests')

/** Opens a world; close it when the file's tests are done. */
export async function openWorld(): Promise<World> {
  const clone = await cloneDatabase()
  const database = openDatabase({ url: clone.appUrl, masterKey: testMasterKey })
  const jobs = await openJobs(database, {
    supervise: false,
    log: (error) => {
      throw error
    },
  })
  const admin = new pg.Pool({ connectionString: clone.adminUrl, max: 2 })
  return new World({
    database,
    jobs,
    admin,
    async end() {
      await jobs.stop()
      await database.close()
      await admin.end()
      await clone.drop()
    },
  })
}
