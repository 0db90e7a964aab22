// A process of its own that takes files in, one after the other, for a test that kills it.
import { randomBytes } from 'node:crypto'
import { openDatabase, readMasterKey } from '@lekboek/database'
import { blobFolder, receiveFile, usualFileLimits } from '@lekboek/usecases'

const { DATABASE = '', FOLDER = '', KEY = '', NOW = '', ORGANISATION = '', REPORTS = '' } = process.env
const database = openDatabase({ url: DATABASE, poolSize: 2, masterKey: readMasterKey(KEY, 'the test') })
const files = { store: blobFolder(FOLDER), limits: usualFileLimits, scanner: null }

/** Text, because what it is is looked at. */
async function* text(parts: number): AsyncGenerator<Uint8Array> {
  for (let part = 0; part < parts; part += 1) yield Buffer.from(randomBytes(20_000).toString('base64'))
}

for (let count = 1; ; count += 1) {
  const reports = REPORTS.split(',')
  const place = { organisationId: ORGANISATION, reportId: reports[count % reports.length] ?? '' }
  const upload = { name: `brief ${count}.txt`, bytes: text(1 + (count % 12)) }
  await receiveFile({ database, now: () => NOW, files }, place, upload)
}
