import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { entriesOf, type DataFolder } from './data-folder.ts'
import { othersMayEnter, type Identity } from './identity.ts'

const shelf = '/var/lib/lekboek'

/**
 * Where root can make no namespace, the user `nobody` runs PostgreSQL, and that user cannot pass a private
 * folder such as /root: the cluster then stands under /var/lib, one per data folder, and is found there again.
 */
export async function placeCluster(
  folder: DataFolder,
  identity: Identity,
  log: (line: string) => void,
): Promise<DataFolder> {
  const name = createHash('sha256').update(folder.root).digest('hex').slice(0, 16)
  const outside = path.join(shelf, name)
  const cluster = path.join(outside, 'postgres')
  if ((await entriesOf(cluster)).length === 0) {
    if (identity.kind !== 'nobody') return folder
    await fs.chmod(folder.root, 0o711)
    if (await othersMayEnter(folder.root)) return folder
    await fs.mkdir(outside, { recursive: true, mode: 0o711 })
  }
  log(`The database's files stand in ${cluster}, outside the data folder ${folder.root}.`)
  return { ...folder, cluster }
}
