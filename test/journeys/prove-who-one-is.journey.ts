import fs from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { TOTP } from 'otpauth'
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectPage,
  phone,
  test,
} from './support/journey.ts'
import { credentials, type PersonKey } from './support/people.ts'
import { giveKey } from './support/virtual-key.ts'

async function signIn(page: Page, person: PersonKey, back = '/account'): Promise<void> {
  const { email, password } = credentials(person)
  await page.goto(`/sign-in?back=${back}`)
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
}

async function signOut(page: Page, name: string): Promise<void> {
  await page.goto('/account')
  await expectPage(page, 'Mijn account')
  await page.getByRole('button', { name }).click()
  await page.getByRole('menuitem', { name: 'Uitloggen' }).click()
  await expectPage(page, 'Inloggen')
}

/** A refusal that the journey provoked: the browser notes its status, and nothing else. */
function expectRefusal(complaints: string[]): void {
  expect(complaints.splice(0)).toEqual([expect.stringContaining('status of 400')])
}

/** The code that an app shows so many half minutes from now. */
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 })

test('a handler sets an app up and comes in with its codes, and once with one on paper', async ({
  page,
  complaints,
}) => {
  await page.setViewportSize(phone)
  await signIn(page, 'bart')
  await expectPage(page, 'Mijn account')
  await expect(page.getByRole('note')).toContainText('alles hier is verzonnen')
  await expectNoSidewaysScroll(page)

  await page.getByRole('button', { name: 'Stel een app in' }).press('Enter')
  await page.getByLabel('Wachtwoord', { exact: true }).fill('een ander wachtwoord')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').first()).toContainText('Dit is niet uw huidige wachtwoord')
  await expect(page.getByRole('alert').first()).not.toContainText('al gebruikt of verlopen')
  expectRefusal(complaints)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(credentials('bart').password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('img', { name: 'Vierkant om te scannen met uw app' })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  const secret = (await page.locator('code.secret').innerText()).replaceAll(' ', '')
  await page.getByLabel('Code die de app toont').fill(codeOf(secret))
  await page.keyboard.press('Enter')

  const codes = page.getByRole('list', { name: 'Herstelcodes' }).getByRole('listitem')
  await expect(codes).toHaveCount(10)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  const shown = await codes.allInnerTexts()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Bewaar als bestand' }).click()
  const kept = await fs.readFile(await (await downloading).path(), 'utf8')
  for (const code of shown) expect(kept).toContain(code)
  await page.getByRole('button', { name: 'Ik heb ze bewaard' }).click()
  await expect(page.getByText('Nog 10 codes over.')).toBeVisible()
  await expect(codes).toHaveCount(0)

  await signOut(page, 'Bart Mertens')
  await signIn(page, 'bart')
  await expectPage(page, 'Bevestig dat u het bent')
  // By no address does one get past it.
  await page.goto('/lindenrode')
  await expectPage(page, 'Bevestig dat u het bent')
  await page.getByLabel('Code uit uw app').fill('000000')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').first()).toContainText('Niet aanvaard')
  expectRefusal(complaints)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByLabel('Code uit uw app').fill(codeOf(secret, 1))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/^[^?]*\/lindenrode$/)

  await signOut(page, 'Bart Mertens')
  await signIn(page, 'bart')
  await page.getByRole('button', { name: 'Gebruik een herstelcode' }).click()
  await page.getByLabel('Herstelcode', { exact: true }).fill(shown[0] ?? '')
  await page.keyboard.press('Enter')
  await expectPage(page, 'Mijn account')
  await expect(page.getByText('Nog 9 codes over.')).toBeVisible()

  // Ways in change with the password and a code, both.
  await page.getByRole('button', { name: 'Zet de codes uit' }).click()
  await page.getByLabel('Wachtwoord', { exact: true }).fill(credentials('bart').password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').first()).toContainText('Vul dit in')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  expectRefusal(complaints)
  await page.getByLabel('Code', { exact: true }).fill(shown[1] ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Stel een app in' })).toBeVisible()
})

test('a chief of police signs in with a passkey alone, and ends what is open elsewhere', async ({
  page,
  browser,
  complaints,
}) => {
  await giveKey(page)
  await signIn(page, 'stijn')
  await expectPage(page, 'Mijn account')
  await page.getByRole('button', { name: 'Voeg een passkey toe' }).press('Enter')
  await page.getByLabel('Naam').fill('Laptop')
  await page.getByLabel('Wachtwoord', { exact: true }).fill(credentials('stijn').password)
  await page.getByRole('button', { name: 'Maak de passkey' }).press('Enter')
  await page.getByRole('button', { name: 'Ik heb ze bewaard' }).click()
  const passkeys = page.getByRole('list', { name: 'Passkeys' }).getByRole('listitem')
  await expect(passkeys).toHaveText(/Laptop/)
  await page.getByRole('button', { name: 'Wijzig de naam: Laptop' }).click()
  await passkeys.getByLabel('Naam').fill('Laptop van het korps')
  await passkeys.getByRole('button', { name: 'Wijzig de naam' }).click()
  await expect(passkeys).toContainText('Laptop van het korps')
  await expectAccessible(page)

  await signOut(page, 'Stijn Lemmens')
  await page.goto('/sign-in?back=/account')
  await page.getByRole('button', { name: 'Log in met een passkey' }).press('Enter')
  await expectPage(page, 'Mijn account')
  await expect(passkeys).toContainText('laatst gebruikt')

  // Elsewhere the password alone leads no further than to the question.
  const other = await browser.newContext()
  const elsewhere = await other.newPage()
  elsewhere.on('pageerror', (error) => complaints.push(error.message))
  await signIn(elsewhere, 'stijn')
  await expectPage(elsewhere, 'Bevestig dat u het bent')
  await page.reload()
  const sessions = page.getByRole('list', { name: 'Waar u ingelogd bent' }).getByRole('listitem')
  await expect(sessions).toHaveCount(2)
  await expect(sessions.filter({ hasText: 'met het wachtwoord alleen' })).toHaveCount(1)
  await page.getByRole('button', { name: 'Log overal elders uit' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Bevestig met een passkey' }).press('Enter')
  await expect(sessions).toHaveCount(1)
  await elsewhere.reload()
  await expectPage(elsewhere, 'Inloggen')
  await other.close()

  await page.getByRole('button', { name: 'Haal weg: Laptop van het korps' }).click()
  await expectAccessible(page)
  await passkeys.getByRole('button', { name: 'Bevestig met een passkey' }).press('Enter')
  await expect(passkeys).toHaveCount(0)
  await signOut(page, 'Stijn Lemmens')
  await page.getByRole('button', { name: 'Log in met een passkey' }).click()
  await expect(page.getByRole('alert')).toContainText('niet gelukt')
  expectRefusal(complaints)
})
