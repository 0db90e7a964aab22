import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { blobFolder, usualFileLimits, type Files } from '@lekboek/usecases'
import type { World } from './world.ts'

/** Where attachments lie while a world lasts. */
export interface TemporaryFiles extends Files {
  readonly folder: string
  /** Every file that lies there, written whole or in part. */
  list(): Promise<string[]>
}

/** A folder of attachments that goes with its world. */
export async function temporaryFiles(world: World, parts: Partial<Files> = {}): Promise<TemporaryFiles> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'lekboek-files-'))
  world.atEnd(() => fs.rm(folder, { recursive: true, force: true }))
  return {
    folder,
    store: blobFolder(folder),
    limits: usualFileLimits,
    scanner: null,
    ...parts,
    async list() {
      const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true })
      return entries.flatMap((entry) => (entry.isFile() ? path.join(entry.parentPath, entry.name) : []))
    },
  }
}
