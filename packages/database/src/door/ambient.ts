import { AsyncLocalStorage } from 'node:async_hooks'
import type { Connection } from './connection.ts'

/** The connection of the door that is open around the running code. */
export const ambientConnection = new AsyncLocalStorage<Connection>()

/** @throws when no door is open, or no longer: a statement outside a door has no tenant. */
export function currentConnection(): Connection {
  const connection = ambientConnection.getStore()
  if (!connection) throw new Error('no door is open: go through inRegister, acrossRegisters or onPlatform')
  return connection
}
