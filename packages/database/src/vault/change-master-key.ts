import { systemActor } from '../door/actor.ts'
import type { Database } from '../door/database.ts'
import { inRegister } from '../door/in-register.ts'
import { onPlatform, readPlatform } from '../door/on-platform.ts'
import { OperatorError } from '../server/operator-error.ts'
import type { MasterKey } from './master-key.ts'
import { beginMasterKey, finishMasterKey, holdMasterKey } from './master-key.store.ts'
import { lockKeysOf, rewrapKey } from './organisation-key.store.ts'
import { boundTo, openedBy } from './organisation-keys.ts'

/**
 * Makes sure before anything begins that this process has the master key by which the stored keys are wrapped.
 *
 * @throws {OperatorError} in the words of whoever starts it.
 */
export async function checkMasterKey(database: Database, masterKey: MasterKey, at: string): Promise<void> {
  const held = await onPlatform(database, (platform) => holdMasterKey(platform, masterKey.fingerprint, at))
  if (held.former !== null)
    throw new OperatorError(
      'The master key is being changed and that was not finished: run `lekboek keys rotate` again, with the same two keys.',
    )
  if (held.fingerprint !== masterKey.fingerprint)
    throw new OperatorError(
      'The keys in this database were wrapped by another master key: give back LEKBOEK_MASTER_KEY, or the file master.key in LEKBOEK_DATA, as it was. Without it no file and no sealed value can be read.',
    )
}

/**
 * Wraps every organisation's key by another master key, register by register; interrupted, it goes on where it was.
 *
 * @returns how many keys were wrapped anew.
 * @throws {OperatorError} where neither key is the one in use.
 */
export async function changeMasterKey(
  database: Database,
  { from, to, at }: { readonly from: MasterKey; readonly to: MasterKey; readonly at: string },
): Promise<number> {
  if (from.fingerprint === to.fingerprint) throw new OperatorError('The new master key is the old one.')
  const isBegun = await onPlatform(database, async (platform) => {
    await holdMasterKey(platform, from.fingerprint, at)
    return beginMasterKey(platform, { from: from.fingerprint, to: to.fingerprint, at })
  })
  if (!isBegun)
    throw new OperatorError(
      'The keys in this database are wrapped by another master key than the old one given.',
    )
  let count = 0
  for (const { id } of await readPlatform<{ id: string }>(database, {
    text: 'SELECT id FROM organisation',
    values: [],
  }))
    count += await rewrapRegister(database, id, from, to)
  await onPlatform(database, (platform) => finishMasterKey(platform, to.fingerprint))
  return count
}

function rewrapRegister(database: Database, id: string, from: MasterKey, to: MasterKey): Promise<number> {
  return inRegister(database, systemActor, id, async (register) => {
    const keys = await lockKeysOf(register, from.fingerprint)
    for (const key of keys) {
      if (key.wrapped === null) continue
      const plain = openedBy(from, id, key.wrapped, key)
      const wrapped = to.wrap(plain, boundTo(id, key.version))
      await rewrapKey(register, { version: key.version, wrapped, masterFingerprint: to.fingerprint })
    }
    return keys.length
  })
}
