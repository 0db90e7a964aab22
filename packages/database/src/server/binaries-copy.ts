import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { codeOf, OperatorError } from './operator-error.ts'

const shelf = '/var/tmp'

/** Copies PostgreSQL's programs to where every user may read them, once per version of the programs. */
export async function copyOfBinaries(binaries: string): Promise<string> {
  const { size, mtimeMs } = await fs.stat(path.join(binaries, 'bin/postgres'))
  const stamp = createHash('sha256').update(`${binaries}\n${size}\n${mtimeMs}`).digest('hex').slice(0, 16)
  const copy = path.join(shelf, `lekboek-postgres-${stamp}`)
  if (await isOurs(copy)) return copy
  const draft = await fs.mkdtemp(path.join(shelf, 'lekboek-postgres-draft-'))
  await fs.cp(binaries, draft, { recursive: true, verbatimSymlinks: true })
  await fs.chmod(draft, 0o755)
  await fs.rename(draft, copy)
  return copy
}

/** The shelf is open to everybody: programs that someone else put there are not run. */
async function isOurs(copy: string): Promise<boolean> {
  try {
    const { uid, mode } = await fs.lstat(copy)
    if (uid === process.geteuid?.() && (mode & 0o022) === 0) return true
    throw new OperatorError(`${copy} belongs to somebody else: remove it and start again.`)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}
