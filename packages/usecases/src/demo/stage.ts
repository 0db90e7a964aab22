import type { Database, Jobs } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { rightsOf } from '../viewer/rights.ts'
import { deciders, officers } from './persons.ts'

const msPerHour = 3_600_000

/** Where the demo is played: ids by their keys, and a clock that the play turns. */
export class Stage {
  readonly database: Database
  readonly jobs: Jobs
  readonly organisations = new Map<string, string>()
  readonly users = new Map<string, string>()
  /** Processor and controller to the first message between them. */
  readonly dispatches = new Map<string, string>()
  /** Processor to the number of the breach that it told of last. */
  readonly breaches = new Map<string, string>()
  readonly #end: Instant
  #now: Instant

  constructor(database: Database, jobs: Jobs, end: Instant) {
    this.database = database
    this.jobs = jobs
    this.#end = end
    this.#now = end
  }

  /** An instant that many hours from the moment of the demo; before it is negative. */
  at(hours: number): Instant {
    return new Date(Date.parse(this.#end) + Math.round(hours * msPerHour)).toISOString()
  }

  turn(hours: number): void {
    this.#now = this.at(hours)
  }

  readonly now = (): Instant => this.#now

  organisation(key: string): string {
    return found(this.organisations, key)
  }

  user(key: string): string {
    return found(this.users, key)
  }

  /** What a person works with at this moment of the play. */
  as(key: string): Context {
    const rights = rightsOf(this.database, { userId: this.user(key) }, this.#now)
    return { database: this.database, jobs: this.jobs, rights, now: this.now }
  }

  officer(place: string): Context {
    return this.as(officers[place] ?? place)
  }

  decider(place: string): Context {
    return this.as(deciders[place] ?? place)
  }
}

function found(map: ReadonlyMap<string, string>, key: string): string {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the demo knows no ${key}`)
  return value
}
