import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** Texts of the operations that the pages send. */
export type ListedOperations = ReadonlySet<string>

/**
 * What the pages in this folder send, as their build wrote it down.
 *
 * @throws when the folder has no such list: it was not built from these pages.
 */
export async function readListedOperations(webFolder: string): Promise<ListedOperations> {
  const texts: unknown = JSON.parse(await readFile(path.join(webFolder, 'operations.json'), 'utf8'))
  if (!Array.isArray(texts) || !texts.every((text) => typeof text === 'string'))
    throw new Error('operations.json must be a list of operations')
  return new Set(texts)
}
