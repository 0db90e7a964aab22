import type { Instant } from '@lekboek/domain'
import {
  deleteOldReadings,
  inRegister,
  insertReadings,
  systemActor,
  uuidv7,
  type Database,
  type NewReading,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import type { Opening } from '../viewer/viewer.ts'

/** What can be read. */
export const readingKinds = ['dossier', 'document', 'list', 'search', 'export', 'identity'] as const
export type ReadingKind = (typeof readingKinds)[number]

/** What somebody reads: never what stood in it. */
export interface WhatIsRead {
  readonly kind: ReadingKind
  readonly incidentId?: string
  /** Which document or export, `pdf` or `register.csv`. */
  readonly detail?: string
}

const quarterMs = 15 * 60_000
/** More than a busy quarter of an hour has; then it forgets, and the index refuses what was written before. */
const mostRemembered = 100_000

/**
 * Readings of one process that are not written yet. No reader waits for them, and none is written twice in its quarter of
 * an hour. What is not written when a process is killed is lost: at most what was read since the last {@link write}.
 */
class ReadingBook {
  readonly #database: Database
  readonly #known = new Set<string>()
  #waiting = new Map<string, NewReading[]>()
  #quarterAt = ''
  #writing: Promise<void> | null = null

  constructor(database: Database) {
    this.#database = database
  }

  note({ actor, access }: Opening, { kind, incidentId, detail = '' }: WhatIsRead, at: Instant): void {
    const quarterAt = new Date(Math.floor(Date.parse(at) / quarterMs) * quarterMs).toISOString()
    if (quarterAt !== this.#quarterAt || this.#known.size >= mostRemembered) this.#known.clear()
    this.#quarterAt = quarterAt
    const { organisationId } = access
    const key = `${organisationId} ${actor.id} ${kind} ${detail} ${incidentId ?? ''}`
    if (this.#known.has(key)) return
    this.#known.add(key)
    const own = this.#waiting.get(organisationId) ?? []
    this.#waiting.set(organisationId, own)
    const { id: userId, name: userName, role, mandateHolder, deputyFor } = actor
    own.push({
      ...{ id: uuidv7(), readAt: at, quarterAt, userId, userName, role, mandateHolder, deputyFor },
      ...{ kind, detail, incidentId: incidentId ?? null },
    })
  }

  write(now: Instant): Promise<void> {
    return (this.#writing ??= this.#writeAll(now).finally(() => (this.#writing = null)))
  }

  async #writeAll(now: Instant): Promise<void> {
    const waiting = this.#waiting
    this.#waiting = new Map()
    for (const [organisationId, readings] of waiting) {
      try {
        await inRegister(this.#database, systemActor, organisationId, async (register) => {
          await Promise.all([deleteOldReadings(register, now), insertReadings(register, readings)])
        })
        waiting.delete(organisationId)
      } catch (error) {
        this.#putBack(waiting)
        throw error
      }
    }
  }

  /** For the next time, in front of what came meanwhile. */
  #putBack(unwritten: ReadonlyMap<string, NewReading[]>): void {
    for (const [organisationId, readings] of unwritten)
      this.#waiting.set(organisationId, [...readings, ...(this.#waiting.get(organisationId) ?? [])])
  }
}

const books = new WeakMap<Database, ReadingBook>()

function bookOf(database: Database): ReadingBook {
  const book = books.get(database) ?? new ReadingBook(database)
  books.set(database, book)
  return book
}

/** Keeps that this person reads this, to be written by {@link writeReadings}. Never waits, never fails. */
export function noteReading(
  { database, now }: Pick<Context, 'database' | 'now'>,
  opening: Opening,
  what: WhatIsRead,
): void {
  bookOf(database).note(opening, what, now())
}

/** Writes what was read since the last time. @throws when a register cannot be reached; then it stays for the next time. */
export function writeReadings({ database, now }: Pick<Context, 'database' | 'now'>): Promise<void> {
  return bookOf(database).write(now())
}
