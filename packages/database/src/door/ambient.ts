import { AsyncLocalStorage } from 'node:async_hooks'
import type pg from 'pg'

/** The connection of the door that is open around the running code. */
export const ambientClient = new AsyncLocalStorage<pg.PoolClient>()

/** @throws when no door is open: a statement outside a door has no tenant. */
export function currentClient(): pg.PoolClient {
  const client = ambientClient.getStore()
  if (!client) throw new Error('no door is open: go through inRegister, acrossRegisters or onPlatform')
  return client
}
