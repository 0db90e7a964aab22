import type { Page } from '@playwright/test'
import { desk, expect, expectAccessible, expectNoSidewaysScroll, phone, test } from './support/journey.ts'

async function report(page: Page, words: string): Promise<string> {
  await page.goto('/heidegem/report')
  await page.getByRole('button', { name: 'Een vreemde mail of een computer die raar doet' }).click()
  await page.getByRole('button', { name: 'Ik opende een link of bijlage' }).click()
  await page.getByRole('button', { name: 'Nee, losgekoppeld of uit' }).click()
  await page.getByLabel('Vertel het in uw eigen woorden').fill(words)
  await page.getByRole('button', { name: 'Genoeg: geef door wat ik heb' }).click()
  await page.getByRole('button', { name: 'Geef door aan de DPO' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Het is aangekomen. Dank u.' })).toBeVisible()
  return (await page.getByText(/^R-[0-9A-Z]{4}-[0-9A-Z]{4}$/).innerText()).trim()
}

test('the DPO sees that reports look alike and why, says of one that it is not, and writes to who reported it', async ({
  enter,
}) => {
  const staff = await enter('wout', { viewport: phone })
  await report(staff, 'Mail van kluis-aanmelden.be over mijn maaltijdcheques, ik klikte op de link.')
  await report(staff, 'Ook een mail van kluis-aanmelden.be gekregen, maaltijdcheques, op de link geklikt.')
  const mark = await report(
    staff,
    'Maaltijdcheques: mail van kluis-aanmelden.be, mijn collega klikte op de link.',
  )

  const dpo = await enter('peter', { viewport: desk })
  await dpo.goto('/heidegem')
  const notice = dpo.getByRole('region', { name: 'Lijkt op een ander signaal' })
  const three = notice.getByRole('paragraph').filter({ hasText: '3 signalen lijken op elkaar:' })
  await expect(three).toContainText('hetzelfde adres of nummer')
  await expectAccessible(dpo)
  await three
    .getByRole('link', { name: /^\S+ \d{4}-\d{3,}$/ })
    .last()
    .click()
  const alike = dpo.getByRole('region', { name: 'Lijkt op een ander signaal' })
  await expect(alike.getByRole('listitem')).toHaveCount(2)
  await expect(alike).toContainText('dezelfde woorden')
  await dpo.setViewportSize(phone)
  await expectNoSidewaysScroll(dpo)
  await expectAccessible(dpo)
  await dpo.setViewportSize(desk)
  await alike
    .getByRole('button', { name: /^Niet hetzelfde/ })
    .first()
    .click()
  await expect(alike.getByRole('listitem')).toHaveCount(1)

  await dpo.getByRole('button', { name: 'Schrijf naar de collega' }).click()
  await dpo.getByLabel(/^Vraag of antwoord aan/).fill('Hebt u een code ingegeven?')
  await dpo.getByRole('button', { name: 'Verstuur' }).click()
  await expect(dpo.getByText('Nog niet gelezen')).toBeVisible()
  await expectAccessible(dpo)

  await staff.goto('/heidegem/report')
  await expect(staff.getByText('(1 nieuw antwoord)')).toBeVisible()
  await staff.getByRole('link', { name: 'Bekijk wat ik eerder doorgaf' }).click()
  const own = staff.getByRole('article').filter({ hasText: mark })
  await expect(own).toContainText('Nieuw')
  await expect(own).toContainText('Hebt u een code ingegeven?')
  await expectAccessible(staff)
  await expectNoSidewaysScroll(staff)
  await staff.reload()
  await expect(own).toContainText('Hebt u een code ingegeven?')
  await expect(own).not.toContainText('Nieuw ·')
  await dpo.reload()
  await expect(dpo.getByText(/^Gelezen op/)).toBeVisible()
})
