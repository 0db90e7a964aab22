import fs from 'node:fs/promises'
import path from 'node:path'
import { TOTP } from 'otpauth'
import { freePort, LekboekProcess, temporaryFolder } from '../house/lekboek-process.ts'
import { expect, expectNoSidewaysScroll, expectPage, phone, test } from './support/journey.ts'
import { credentials } from './support/people.ts'
import { webBuild } from './support/start-lekboek.ts'

const organisations = `naam;soort;kbo;nis;ovo;e-mail;taal;autoriteit;dpo naam;dpo e-mail;geldig vanaf
Gemeente Echterode;gemeente;0998.000.039;;OVO900000;info@echterode.example;nl;GBA;;;2025-01-01
`

test('with the first real organisation a password alone opens no dossier any more', async ({ page }) => {
  const [folder, port] = await Promise.all([temporaryFolder(), freePort()])
  const env = { LEKBOEK_DATA: path.join(folder, 'data'), PORT: String(port), LEKBOEK_WEB: webBuild }
  const lekboek = new LekboekProcess({ verb: ['serve'], env })
  try {
    await lekboek.saying('Lekboek is ready')
    const site = `http://localhost:${port}`
    await page.setViewportSize(phone)
    await page.goto(`${site}/sign-in?back=/lindenrode/register`)
    await expect(page.getByRole('note')).toContainText('alles hier is verzonnen')
    await page.getByLabel('E-mailadres').fill(credentials('els').email)
    await page.getByLabel('Wachtwoord').fill(credentials('els').password)
    await page.getByRole('button', { name: 'Meld aan', exact: true }).click()
    await expectPage(page, 'Register van Gemeente Lindenrode')

    const file = path.join(folder, 'organisations.csv')
    await fs.writeFile(file, organisations)
    const operator = new LekboekProcess({ verb: ['organisation', 'import', file], env })
    expect(await operator.exited, operator.said).toBe(0)

    // At the next request, in the session that was open.
    await page.reload()
    await expectPage(page, 'Kies een tweede factor')
    await expect(page.getByRole('note')).toHaveCount(0)
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: 'Stel een app in' }).press('Enter')
    await expect(page.getByRole('img', { name: 'Vierkant om te scannen met uw app' })).toBeVisible()
    const secret = (await page.locator('code.secret').innerText()).replaceAll(' ', '')
    await page.getByLabel('Code die de app toont').fill(new TOTP({ secret }).generate())
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Ik heb ze bewaard' }).click()
    await expectPage(page, 'Register van Gemeente Lindenrode')
  } finally {
    await lekboek.end('SIGTERM')
    await fs.rm(folder, { recursive: true, force: true })
  }
})
