import { expect, expectAccessible, expectPage, test } from './support/journey.ts'

test('an umbrella counts over its organisations, and small counts stay hidden', async ({ enter }) => {
  const page = await enter('greet')
  await page.goto('/')
  await expectPage(page, 'Aantallen')
  await expect(page.getByText(/De registers van \d+ organisaties/)).toBeVisible()
  await expect(page.getByText(/Van \d+ organisaties van de koepel telt niets mee/)).toBeVisible()
  await expect(page.getByText('die intussen in een andere opgingen, tellen hier mee')).toBeVisible()
  await expect(page.getByText('minder dan 5').first()).toBeVisible()
  await expect(page.getByText('geen dossier, en niet welke organisatie')).toBeVisible()
  await expectAccessible(page)
})

test('who holds a statistics mandate comes to the counts of that register from the switcher', async ({
  enter,
}) => {
  const page = await enter('femke')
  await page.goto('/queue')
  await expectPage(page, 'Wachtrij')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('gemeente lindenrode')
  await page.keyboard.press('Enter')
  await expectPage(page, 'Aantallen')
  await expect(page.getByRole('banner')).toContainText('alleen aantallen van Gemeente Lindenrode')
  await expect(page.getByText('minder dan')).toHaveCount(0)
  await expectAccessible(page)
})

test('the administrator of a consultancy finds the administration page by its name', async ({ enter }) => {
  const page = await enter('femke')
  await page.goto('/queue')
  await expectPage(page, 'Wachtrij')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('beheer')
  await expect(page.getByRole('option').first()).toContainText('Duin & Dijk Privacy')
  await page.keyboard.press('Enter')
  await expectPage(page, 'Beheer')
  await page.getByRole('link', { name: 'Signaal doorgeven' }).click()
  await expect(page.getByRole('navigation', { name: 'Menu' })).toBeVisible()
})

test('an administrator lets the umbrella count, and nobody of it comes in', async ({ enter }) => {
  const page = await enter('ingrid')
  await page.goto('/heidegem/administration/mandates')
  await expectPage(page, 'Mandaten')
  await page.getByRole('button', { name: 'Geef een mandaat' }).click()
  await page.getByLabel('Naam of KBO-nummer').fill('netwerk')
  await page.getByRole('radio', { name: /Netwerk/ }).check()
  await expect(page.getByRole('radio', { name: /Ziet alleen aantallen/ })).toBeChecked()
  await expect(page.getByRole('radio', { name: /Als DPO/ })).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Geef het mandaat' }).click()
  await expect(page.getByText('Telt mee in de som die de koepel ziet')).toBeVisible()
  await expectAccessible(page)
})

test('a client finds a consultancy by name, without knowing any number', async ({ enter }) => {
  const page = await enter('wim')
  await page.goto('/wilgenmere/administration/mandates')
  await expectPage(page, 'Mandaten')
  await page.getByRole('button', { name: 'Geef een mandaat' }).click()
  await page.getByLabel('Naam of KBO-nummer').fill('dijk')
  await page.getByRole('radio', { name: /Duin & Dijk Privacy/ }).check()
  await page.getByRole('radio', { name: /Ziet alleen aantallen/ }).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Geef het mandaat' }).click()
  await expect(page.getByText('ziet alleen aantallen').first()).toBeVisible()
})
