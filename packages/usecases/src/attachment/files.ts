import type { BlobStore } from '@lekboek/database'
import type { Context } from '../context.ts'

/** Where files of this installation lie, and what is asked of them. */
export interface Files {
  readonly store: BlobStore
  readonly limits: FileLimits
  /** Looks a file through for what does harm; null where the operator has nothing that does. */
  readonly scanner: Scanner | null
}

export interface FileLimits {
  /** Of one file. */
  readonly uploadBytes: number
  /** Of all files of one organisation. */
  readonly heldBytes: number
}

/** Passes a file on while it is looked through. @throws {Infected} @throws {NoScan} */
export type Scanner = (source: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>

/** The scanner found something. What it calls it is the operator's to know. */
export class Infected extends Error {}

/** The scanner did not answer. */
export class NoScan extends Error {}

const mega = 1_000_000

export const usualFileLimits: FileLimits = { uploadBytes: 25 * mega, heldBytes: 5_000 * mega }

export interface FileContext extends Context {
  readonly files: Files
}
