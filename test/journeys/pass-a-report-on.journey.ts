import type { Page } from '@playwright/test'
import {
  desk,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectPage,
  phone,
  test,
} from './support/journey.ts'

const title = 'Kopie van een klantenserver op een verkeerde opslagruimte'
const own = '/bedrijf-schoolbericht-cv'

async function goTo(page: Page, room: string): Promise<void> {
  const rooms = page.getByRole('navigation', { name: 'Onderdelen van de inbreuk' })
  await rooms.getByRole('link', { name: room }).click()
  await expect(page.getByText('Bezig met ophalen …')).toHaveCount(0)
}

async function expectSeenOnBothScreens(page: Page): Promise<void> {
  for (const size of [phone, desk]) {
    await page.setViewportSize(size)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  }
}

test('a processor passes on what its own processor told it, and everybody sees who knew when', async ({
  enter,
}) => {
  const page = await enter('tom')
  await page.goto(`${own}/register`)
  await page.getByRole('link', { name: title }).click()
  await expectPage(page, title)
  await expect(page.getByText('De verwerker Noordzee Hosting bv deelt mee:')).toBeVisible()
  await expectSeenOnBothScreens(page)
  await page.getByRole('button', { name: 'Maak er een inbreuk voor uw klanten van' }).click()
  await expectPage(page, title)
  const chain = page.getByRole('region', { name: 'Van wie u het weet' })
  await expect(chain).toContainText('Noordzee Hosting bv')
  await expect(chain).toContainText('wist het op')
  await expect(chain).toContainText('zei het door op')
  await expectSeenOnBothScreens(page)

  await goTo(page, 'Wie is geraakt')
  await page.getByLabel('Zoek op naam of dienst').fill('gemeente oosterdonk')
  await page.getByRole('button', { name: 'Kies deze ene' }).click()
  await goTo(page, 'Bekijk en verstuur')
  await page.getByRole('button', { name: 'Verder', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Verstuur nu' }).click()
  await expect(page.getByText('1 van 1 weet van dit lek. Alles is aangekomen.')).toBeVisible()

  const dpo = await enter('luc')
  await dpo.goto('/oosterdonk/register')
  await dpo.getByRole('link', { name: title }).first().click()
  await expectPage(dpo, title)
  await expect(dpo.getByText('De verwerker Schoolbericht cv deelt mee:')).toBeVisible()
  await expect(dpo.getByText('Via subverwerkers')).toBeVisible()
  await expect(dpo.getByText('Noordzee Hosting bv').first()).toBeVisible()
  await expectSeenOnBothScreens(dpo)
})
