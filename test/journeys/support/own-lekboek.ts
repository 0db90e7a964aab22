import fs from 'node:fs/promises'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { freePort, LekboekProcess, temporaryFolder } from '../../house/lekboek-process.ts'
import { credentials, type PersonKey } from './people.ts'
import { webBuild } from './start-lekboek.ts'

/** A Lekboek of one journey alone. */
export interface OwnLekboek {
  readonly site: string
  /** With which a command of the operator reaches it. */
  readonly env: Readonly<Record<string, string>>
  readonly folder: string
  /** Everything that it said so far; without a mail server its letters too. */
  readonly said: () => string
}

/** For what would change everybody's days: a demo of one's own, which is gone afterwards. */
export async function inOwnLekboek(page: Page, work: (own: OwnLekboek) => Promise<void>): Promise<void> {
  const [folder, port] = await Promise.all([temporaryFolder(), freePort()])
  const env = { LEKBOEK_DATA: path.join(folder, 'data'), PORT: String(port), LEKBOEK_WEB: webBuild }
  const lekboek = new LekboekProcess({ verb: ['serve'], env })
  try {
    await lekboek.saying('Lekboek is ready')
    await work({ site: `http://localhost:${port}`, env, folder, said: () => lekboek.said })
    // A page that still asks something would complain that nobody is there any more.
    await page.goto('about:blank')
  } finally {
    await lekboek.end('SIGTERM')
    await fs.rm(folder, { recursive: true, force: true })
  }
}

/** Signs in by the form, and comes to the page that was asked for. */
export async function signInAt(page: Page, site: string, person: PersonKey, back: string): Promise<void> {
  await page.goto(`${site}/sign-in?back=${back}`)
  await expect(page.getByRole('note')).toContainText('alles hier is verzonnen')
  await page.getByLabel('E-mailadres').fill(credentials(person).email)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(credentials(person).password)
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
}
