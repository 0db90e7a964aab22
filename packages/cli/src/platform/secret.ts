import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { codeOf, openDataFolder } from '@lekboek/database'

/**
 * A secret of this installation, made once and kept in the data folder for its owner alone. A link is made or
 * refused in one step: two processes that start together end up with the same secret.
 */
export async function keptSecret(dataFolder: string, name: string): Promise<string> {
  const { root } = await openDataFolder(dataFolder)
  const file = path.join(root, name)
  return (await readIfThere(file)) ?? (await makeOnce(file))
}

async function makeOnce(file: string): Promise<string> {
  const draft = `${file}.${process.pid}`
  await fs.writeFile(draft, randomBytes(32).toString('base64url'), { mode: 0o600 })
  try {
    await fs.link(draft, file)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    await fs.rm(draft, { force: true })
  }
  return fs.readFile(file, 'utf8')
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await fs.readFile(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}
