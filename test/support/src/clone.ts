import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { appPassword, asAdmin, dropDatabase, urlOf } from './template.ts'

/** A database of one's own, cloned from the migrated template. */
export interface Clone {
  readonly name: string
  /** As the superuser, whom row-level security does not stop: for looking, and for sabotage. */
  readonly adminUrl: string
  /** As the application signs in. */
  readonly appUrl: string
  drop(): Promise<void>
}

export async function cloneDatabase(): Promise<Clone> {
  const serverUrl = inject('serverUrl')
  const name = `${inject('template')}_${randomBytes(4).toString('hex')}`
  await asAdmin(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${inject('template')}`)
  return {
    name,
    adminUrl: urlOf(serverUrl, name),
    appUrl: urlOf(serverUrl, name, { user: 'lekboek_app', password: appPassword }),
    drop: () => dropDatabase(serverUrl, name),
  }
}
