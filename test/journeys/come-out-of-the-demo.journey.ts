import fs from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { TOTP } from 'otpauth'
import { LekboekProcess } from '../house/lekboek-process.ts'
import { expect, expectNoSidewaysScroll, expectPage, phone, test } from './support/journey.ts'
import { inOwnLekboek, signInAt, type OwnLekboek } from './support/own-lekboek.ts'
import { credentials } from './support/people.ts'

const organisations = `naam;soort;kbo;nis;ovo;e-mail;taal;autoriteit;dpo naam;dpo e-mail;geldig vanaf
Gemeente Echterode;gemeente;0998.000.039;;OVO900000;info@echterode.example;nl;GBA;;;2025-01-01
`
const password = 'zeven regenlaarzen op zolder'
const inge = 'inge@echterode.example'

/** What a verb of the operator answers, where it does its work. */
async function operate({ env }: OwnLekboek, ...verb: string[]): Promise<string> {
  const operator = new LekboekProcess({ verb, env })
  expect(await operator.exited, operator.said).toBe(0)
  return operator.said
}

async function fillIn(page: Page, email: string, word: string): Promise<void> {
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(word)
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
}

test('with the first real organisation the demo’s people are out, and its administrator comes in with two factors', async ({
  page,
  complaints,
}) => {
  // A server of its own, and two verbs of the operator beside it.
  test.setTimeout(360_000)
  await inOwnLekboek(page, async (own) => {
    const { site, folder } = own
    await page.setViewportSize(phone)
    await signInAt(page, site, 'els', '/lindenrode/register')
    await expectPage(page, 'Register van Gemeente Lindenrode')

    const file = path.join(folder, 'organisations.csv')
    await fs.writeFile(file, organisations)
    expect(await operate(own, 'organisation', 'import', file)).toContain('The demo is over')

    // At the next request, in the session that was open; and the well-known password opens nothing.
    await page.reload()
    await expectPage(page, 'Inloggen')
    await expect(page.getByRole('note')).toHaveCount(0)
    await fillIn(page, credentials('els').email, credentials('els').password)
    await expect(page.getByRole('alert')).toContainText('E-mailadres of wachtwoord klopt niet')
    expect(complaints.splice(0)).toEqual([expect.stringContaining('status of 401')])

    const slug = 'echterode'
    const vouched = ['--name', 'Inge Maes', '--vouched-by', 'De algemeen directeur, in persoon']
    await operate(own, 'person', 'add-administrator', inge, '--organisation', slug, ...vouched)
    const link = () => /https?:\/\/\S+#\S+\n/.exec(own.said().split(`Mail to ${inge}`)[1] ?? '')?.[0].trim()
    await expect.poll(link).toBeDefined()
    await page.goto(link() ?? '')
    await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Inloggen' }).click()
    await fillIn(page, inge, password)

    await expectPage(page, 'Kies een tweede factor')
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: 'Stel een app in' }).press('Enter')
    await expect(page.getByRole('img', { name: 'Vierkant om te scannen met uw app' })).toBeVisible()
    const secret = (await page.locator('code.secret').innerText()).replaceAll(' ', '')
    await page.getByLabel('Code die de app toont').fill(new TOTP({ secret }).generate())
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Ik heb ze bewaard' }).click()
    await page.goto(`${site}/${slug}/administration`)
    await expectPage(page, 'Beheer')
    await expect.poll(own.said).toContain(`Mail to ${inge}: Nieuwe aanmelding in Lekboek`)
  })
})
