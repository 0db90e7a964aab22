import type { Page } from '@playwright/test'
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectPage,
  phone,
  test,
} from './support/journey.ts'
import { letterTo, pathIn } from './support/mailbox.ts'

const password = 'zeven regenlaarzen op zolder'
const other = 'negen paraplu’s in de kelder'

async function invite(page: Page, email: string, ...roles: string[]): Promise<void> {
  await page.goto('/lindenrode/administration/people')
  await expectPage(page, 'Mensen')
  await page.getByRole('button', { name: 'Nodig iemand uit' }).click()
  await page.getByLabel('E-mailadres').fill(email)
  for (const role of roles) await page.getByLabel(role).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Verstuur de uitnodiging' }).click()
}

test('an administrator invites a colleague, who comes aboard from a phone', async ({
  enter,
  browser,
  complaints,
}) => {
  const administrator = await enter('ann')
  const email = 'roos.peeters@lindenrode.example'
  await invite(administrator, email, 'Melder', 'Behandelaar')
  await expect(administrator.getByText(`Uitnodiging onderweg naar ${email}.`)).toBeVisible()
  await expect(administrator.getByRole('listitem').filter({ hasText: email })).toContainText('geldig tot')

  const letter = await letterTo(email)
  expect(letter.subject).toBe('Uitnodiging voor Lekboek')
  expect(letter.html).toContain('Gemeente Lindenrode')
  const context = await browser.newContext({ viewport: phone })
  const page = await context.newPage()
  page.on('console', (message) => {
    // What the server refuses is written in the browser's own log; the page says it in words.
    if (message.type() === 'error' && !message.text().includes('400')) complaints.push(message.text())
  })
  await page.goto(pathIn(letter))
  await expectPage(page, 'Uitnodiging')
  await expect(
    page.getByText('Ann Goossens nodigt u uit om mee te werken in het register van Gemeente Lindenrode.'),
  ).toBeVisible()
  await expect(page.getByText('Uw rol wordt: melder en behandelaar.')).toBeVisible()
  // The token is out of the address before anybody can copy it along.
  await expect(page).toHaveURL(/\/accept$/)
  expect(JSON.stringify(await page.evaluate(() => history.state as unknown))).not.toContain('#')
  await expectNoSidewaysScroll(page)

  await page.getByLabel('Uw naam').fill('Roos Peeters')
  await page.getByLabel('Kies een wachtwoord').fill('lindenrode2026')
  await page.getByRole('button', { name: 'Aanvaard de uitnodiging' }).click()
  await expect(page.getByRole('alert')).toContainText('gelekte wachtwoorden')
  await expectAccessible(page)
  await page.getByLabel('Kies een wachtwoord').fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'U hoort er nu bij' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Inloggen' }).click()
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Roos Peeters' })).toBeVisible()

  await page.goto(pathIn(letter))
  await expect(page.getByRole('heading', { name: 'Deze uitnodiging is al aanvaard' })).toBeVisible()
  await expectAccessible(page)
  await administrator.reload()
  const hers = administrator.getByRole('listitem').filter({ hasText: email })
  await expect(hers.filter({ hasText: 'Roos Peeters' })).toContainText('melder sinds')
  await expect(hers.filter({ hasText: 'aanvaard op' })).toBeVisible()
  await context.close()
})

test('somebody who works here already is given a role in the list, not invited', async ({ enter }) => {
  const page = await enter('ann')
  await page.goto('/lindenrode/administration/people')
  await page.getByRole('button', { name: 'Nodig iemand uit' }).click()
  await page.getByLabel('E-mailadres').fill(' KOEN@lindenrode.example')
  await expect(page.getByText('Koen Dewulf werkt hier al.')).toBeVisible()
  await page.getByLabel('Auditor').check()
  await expectAccessible(page)
  await page.setViewportSize(phone)
  await expectNoSidewaysScroll(page)
  const lead = page.getByRole('link', { name: 'Ga naar Koen Dewulf in de lijst' })
  await page.getByRole('button', { name: 'Verstuur de uitnodiging' }).click()
  await expect(lead).toBeFocused()
  await lead.press('Enter')
  await expect(page.getByLabel('Nog een rol voor Koen Dewulf')).toBeFocused()
  // Of who works elsewhere nothing is said.
  await page.getByLabel('E-mailadres').fill('luc@oosterdonk.example')
  await expect(lead).toHaveCount(0)
  await page.getByRole('button', { name: 'Annuleer' }).click()
  await expect(page.getByRole('button', { name: 'Nodig iemand uit' })).toBeFocused()
})

test('an invitation is sent again and withdrawn; the links before it die', async ({ enter, page }) => {
  const administrator = await enter('ann')
  const email = 'mistig@lindenrode.example'
  await invite(administrator, email, 'Auditor')
  const first = pathIn(await letterTo(email))
  await administrator.getByRole('button', { name: `Verstuur opnieuw ${email}` }).click()
  await expect(
    administrator.getByText(`Nieuwe link onderweg naar ${email}; de vorige werkt niet meer.`),
  ).toBeVisible()
  const second = pathIn(await letterTo(email, 2))
  await page.goto(first)
  await expect(page.getByRole('heading', { name: 'Deze link werkt niet' })).toBeVisible()
  // In the tab that shows the dead one: the newer link is looked at all the same.
  await page.goto(second)
  await expect(page.getByLabel('Uw naam')).toBeVisible()

  await administrator.getByRole('button', { name: `Trek in ${email}` }).click()
  await administrator.getByRole('dialog').getByRole('button', { name: 'Trek in' }).click()
  await expect(administrator.getByText(`De uitnodiging aan ${email} is ingetrokken.`)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Deze uitnodiging is ingetrokken' })).toBeVisible()
  await expectAccessible(page)
})

test('somebody who has an account accepts signed in; somebody else is told to sign out', async ({
  enter,
}) => {
  const administrator = await enter('ann')
  const email = 'wout@heidegem.example'
  await invite(administrator, email, 'Melder')
  // Of being deputy they were told before.
  const link = pathIn(await letterTo(email, 2))

  const wrong = await enter('koen')
  await wrong.goto(link)
  await expect(
    wrong.getByText(`U bent ingelogd als Koen Dewulf, maar deze uitnodiging is voor ${email}.`),
  ).toBeVisible()
  await expectAccessible(wrong)

  const right = await enter('wout')
  await right.goto(link)
  await right.getByRole('button', { name: 'Aanvaard de uitnodiging' }).click()
  await expect(right.getByText('Het register staat nu voor u open.')).toBeVisible()
  await right.goto('/lindenrode/report')
  await expect(right.getByRole('banner')).toContainText('Gemeente Lindenrode')
})

test('who forgot the password gets back in by mail, and changes it afterwards', async ({
  page,
  complaints,
}) => {
  const email = 'sara@zavelbeke.example'
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Wachtwoord vergeten?' }).click()
  await expectPage(page, 'Wachtwoord vergeten')
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByRole('button', { name: 'Stuur me een link' }).click()
  await expect(page.getByRole('heading', { name: 'Kijk in uw mailbox' })).toBeVisible()
  await expectAccessible(page)

  await page.goto(pathIn(await letterTo(email)))
  await expectPage(page, 'Nieuw wachtwoord kiezen')
  await page.getByLabel('Nieuw wachtwoord').fill(password)
  await page.getByRole('button', { name: 'Bewaar het wachtwoord' }).click()
  await expect(page.getByRole('heading', { name: 'Uw wachtwoord is gewijzigd' })).toBeVisible()
  await page.getByRole('link', { name: 'Inloggen' }).click()
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  // Signing in leads on to a page of its own; a menu that opens before would go with the door.
  await expect(page.getByRole('heading', { level: 1, name: 'Wat is er aan de hand?' })).toBeVisible()
  await page.getByRole('button', { name: 'Sara De Smet' }).click()
  await page.getByRole('menuitem', { name: 'Mijn account' }).click()
  await page.getByRole('link', { name: 'Wachtwoord wijzigen' }).click()
  await expectPage(page, 'Wachtwoord wijzigen')
  await page.getByLabel('Huidig wachtwoord').fill(password)
  await page.getByLabel('Nieuw wachtwoord').fill(other)
  await page.getByRole('button', { name: 'Wijzig het wachtwoord' }).click()
  await expect(page.getByText('Op uw andere toestellen bent u uitgelogd.')).toBeVisible()
  expect((await letterTo(email, 2)).subject).toContain('gewijzigd')
  expect(complaints).toEqual([])
})
