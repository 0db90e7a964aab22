import fs from 'node:fs/promises'
import path from 'node:path'
import { freePort, LekboekProcess, temporaryFolder } from '../../house/lekboek-process.ts'
import { prepareBrowser } from './browser.ts'
import { openMailbox } from './mailbox.ts'

/** The built pages. */
export const webBuild =
  process.env['LEKBOEK_WEB_BUILD'] ?? path.resolve(import.meta.dirname, '../../../packages/web/dist')

/** The whole of Lekboek with its demo, on a database of its own that is gone afterwards; or a server that runs already. */
export default async function startLekboek(): Promise<() => Promise<void>> {
  await prepareBrowser()
  if (process.env['LEKBOEK_JOURNEYS_URL'] !== undefined) return () => Promise.resolve()
  const [folder, port] = await Promise.all([temporaryFolder(), freePort()])
  const mailbox = await openMailbox(path.join(folder, 'mail'))
  const env = {
    ...{ LEKBOEK_DATA: path.join(folder, 'data'), PORT: String(port), LEKBOEK_WEB: webBuild },
    // The provider of the journeys runs on this machine.
    LEKBOEK_PRIVATE_PROVIDERS: 'yes',
    ...{ LEKBOEK_SMTP: mailbox.url, LEKBOEK_MAIL_FROM: 'Lekboek <lekboek@platform.example>' },
  }
  const lekboek = new LekboekProcess({ verb: ['serve'], env })
  await lekboek.saying('Lekboek is ready')
  process.env['LEKBOEK_JOURNEYS_URL'] = `http://localhost:${port}`
  return async () => {
    await lekboek.end('SIGTERM')
    await mailbox.stop()
    await fs.rm(folder, { recursive: true, force: true })
  }
}
