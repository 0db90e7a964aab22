import type { Register } from '../door/in-register.ts'
import { decrypt, encrypt, SealBroken } from './authenticated.ts'
import { currentKey, forgetKeys, keyOfVersion } from './organisation-keys.ts'
import { destroyKeys } from './organisation-key.store.ts'

/** Where a sealed value stands. It opens there and nowhere else. */
export interface ValuePlace {
  readonly table: string
  readonly column: string
  /** Id of the row. */
  readonly row: string
}

const format = 1
/** Format, and the version of the organisation's key. */
const headBytes = 5

/** What a value is bound to: organisation | table | column | row | key version. */
function bound({ organisationId }: Register, { table, column, row }: ValuePlace, version: number): string {
  const parts = [organisationId, table, column, row, String(version)]
  if (parts.some((part) => part === '' || part.includes('|')))
    throw new Error('a place is named by plain names')
  return parts.join('|')
}

/** Seals a text under the organisation's key, for a column of type `bytea`. */
export async function sealValue(register: Register, place: ValuePlace, text: string): Promise<Buffer> {
  return sealBytes(register, place, Buffer.from(text))
}

/** Opens what {@link sealValue} sealed. @throws {SealBroken} @throws {KeyDestroyed} */
export async function openValue(register: Register, place: ValuePlace, sealed: Uint8Array): Promise<string> {
  return (await openBytes(register, place, sealed)).toString()
}

export async function sealBytes(register: Register, place: ValuePlace, plain: Uint8Array): Promise<Buffer> {
  const { bytes, version } = await currentKey(register)
  const head = Buffer.alloc(headBytes)
  head.writeUInt8(format)
  head.writeUInt32BE(version, 1)
  return Buffer.concat([head, encrypt(bytes, plain, bound(register, place, version))])
}

/** @throws {SealBroken} @throws {KeyDestroyed} */
export async function openBytes(register: Register, place: ValuePlace, sealed: Uint8Array): Promise<Buffer> {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  if (bytes.length < headBytes || bytes.readUInt8() !== format) throw new SealBroken()
  const { bytes: key, version } = await keyOfVersion(register, bytes.readUInt32BE(1))
  return decrypt(key, bytes.subarray(headBytes), bound(register, place, version))
}

/**
 * Destroys the keys of a register: whatever they sealed is unreadable from then on, here. Copies of the database that
 * were made before still hold them, wrapped.
 */
export async function destroyOrganisationKeys(register: Register, at: string): Promise<number> {
  const destroyed = await destroyKeys(register, at)
  forgetKeys(register)
  return destroyed
}
