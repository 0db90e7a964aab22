import fs from 'node:fs/promises'
import path from 'node:path'
import { openDataFolder, readMasterKey, type MasterKey } from '@lekboek/database'
import type { Settings } from '../settings.ts'
import { keptSecret } from './secret.ts'

const keptName = 'master.key'

/** What wraps the keys of organisations; API and worker must have the same. */
export async function masterKeyOf({ masterKey, dataFolder }: Settings): Promise<MasterKey> {
  return masterKey ?? readMasterKey(await keptSecret(dataFolder, keptName), path.join(dataFolder, keptName))
}

/** Keeps another master key instead of the one in the data folder: whole, or the old one. */
export async function keepMasterKey(dataFolder: string, text: string): Promise<void> {
  const { root } = await openDataFolder(dataFolder)
  const file = path.join(root, keptName)
  const draft = `${file}.${process.pid}`
  await fs.writeFile(draft, text.trim(), { mode: 0o600, flush: true })
  await fs.rename(draft, file)
}
