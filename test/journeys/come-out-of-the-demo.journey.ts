import fs from 'node:fs/promises'
import path from 'node:path'
import { TOTP } from 'otpauth'
import { LekboekProcess } from '../house/lekboek-process.ts'
import { expect, expectNoSidewaysScroll, expectPage, phone, test } from './support/journey.ts'
import { inOwnLekboek, signInAt } from './support/own-lekboek.ts'

const organisations = `naam;soort;kbo;nis;ovo;e-mail;taal;autoriteit;dpo naam;dpo e-mail;geldig vanaf
Gemeente Echterode;gemeente;0998.000.039;;OVO900000;info@echterode.example;nl;GBA;;;2025-01-01
`

test('with the first real organisation a password alone opens no dossier any more', async ({ page }) => {
  await inOwnLekboek(async ({ site, env, folder }) => {
    await page.setViewportSize(phone)
    await signInAt(page, site, 'els', '/lindenrode/register')
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
  })
})
