import { randomBytes } from 'node:crypto'
import type { Register } from '../door/in-register.ts'
import { keyBytes, SealBroken } from './authenticated.ts'
import type { MasterKey } from './master-key.ts'
import { holdMasterKey } from './master-key.store.ts'
import { insertKey, selectKeys, type StoredKey } from './organisation-key.store.ts'

/** What was sealed under a key that was destroyed since: nobody reads it any more, by intention. */
export class KeyDestroyed extends Error {
  constructor() {
    super('the key of this organisation was destroyed')
  }
}

/** The stored keys are wrapped by another master key than the one that this process was given. */
export class OtherMasterKey extends Error {
  constructor() {
    super('the keys of organisations are wrapped by another master key')
  }
}

/** A key of an organisation, open. */
export interface OpenKey {
  readonly version: number
  readonly bytes: Buffer
}

/** What a wrapped key is bound to. */
export function boundTo(organisationId: string, version: number): string {
  return [organisationId, 'organisation_key', 'wrapped', version, version].join('|')
}

const openKeys = new WeakMap<Register, Promise<readonly StoredKey[]>>()

/** The keys that this transaction knows: read once, however many values it seals. */
function knownKeys(register: Register): Promise<readonly StoredKey[]> {
  const known = openKeys.get(register) ?? selectKeys(register)
  openKeys.set(register, known)
  return known
}

/** Lets this transaction read its keys anew. */
export function forgetKeys(register: Register): void {
  openKeys.delete(register)
}

/** The key under which a register seals from now on; made when it is first needed. */
export async function currentKey(register: Register): Promise<OpenKey> {
  const living = (await knownKeys(register)).find(({ wrapped }) => wrapped !== null)
  return opened(register, living ?? (await makeKey(register)))
}

/** @throws {KeyDestroyed} @throws {SealBroken} for a version that there never was. */
export async function keyOfVersion(register: Register, version: number): Promise<OpenKey> {
  const key = (await knownKeys(register)).find((one) => one.version === version)
  if (!key) throw new SealBroken()
  return opened(register, key)
}

async function makeKey(register: Register): Promise<StoredKey> {
  const { masterKey, organisationId } = register
  const at = new Date().toISOString()
  const held = await holdMasterKey(register, masterKey.fingerprint, at)
  if (held.fingerprint !== masterKey.fingerprint) throw new OtherMasterKey()
  const version = ((await knownKeys(register))[0]?.version ?? 0) + 1
  const wrapped = masterKey.wrap(randomBytes(keyBytes), boundTo(organisationId, version))
  await insertKey(register, { version, wrapped, masterFingerprint: masterKey.fingerprint, at })
  forgetKeys(register)
  const made = (await knownKeys(register)).find((one) => one.version === version)
  if (!made) throw new Error('a key that was made disappeared')
  return made
}

function opened({ masterKey, organisationId }: Register, key: StoredKey): OpenKey {
  if (key.wrapped === null) throw new KeyDestroyed()
  return { version: key.version, bytes: openedBy(masterKey, organisationId, key.wrapped, key) }
}

/** @throws {OtherMasterKey} */
export function openedBy(
  masterKey: MasterKey,
  organisationId: string,
  wrapped: Buffer,
  { version, masterFingerprint }: Pick<StoredKey, 'version' | 'masterFingerprint'>,
): Buffer {
  if (masterFingerprint !== masterKey.fingerprint) throw new OtherMasterKey()
  return masterKey.unwrap(wrapped, boundTo(organisationId, version))
}
