import {
  desk,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectPage,
  phone,
  test,
} from './support/journey.ts'
import { inOwnLekboek, signInAt } from './support/own-lekboek.ts'

test('the DPO of a merged town works on in the old register, and who left finds it closed', async ({
  enter,
}) => {
  const bram = await enter('bram')
  await bram.goto('/de-pinte')
  await expectPage(bram, 'Dossiers van Gemeente De Pinte')
  const head = bram.getByText('overgenomen register')
  await expect(head).toContainText(
    'Gemeente De Pinte is sinds wo 1 jan 2025 deel van Gemeente Nazareth-De Pinte',
  )
  await expect(bram.getByRole('link', { name: 'Nieuw dossier' })).toHaveCount(0)
  await expect(bram.getByRole('link', { name: 'Beheer' })).toHaveCount(0)
  await bram
    .getByRole('link', { name: /Uitnodiging nieuwjaarsreceptie/ })
    .first()
    .click()
  await expect(bram.getByText('DEP-2024-002').or(bram.getByText('2024-002')).first()).toBeVisible()
  await bram.goto('/de-pinte/incidents/new')
  await expectPage(bram, 'Deze pagina is er niet')

  // The switcher finds the old town by its name, marked as taken over.
  await bram.goto('/nazareth-de-pinte')
  await expect(bram.getByRole('heading', { level: 1 })).toBeVisible()
  await bram.keyboard.press('Control+k')
  await bram.getByRole('combobox').fill('pinte')
  await expect(bram.getByRole('option', { name: /Gemeente De Pinte/ })).toContainText('overgenomen')
  await bram.keyboard.press('Escape')

  const veerle = await enter('veerle')
  await veerle.goto('/de-pinte')
  await expectPage(veerle, 'Dit register wordt niet meer gebruikt')
  await expect(veerle.getByText('opgegaan in Gemeente Nazareth-De Pinte')).toBeVisible()
})

test('an address under which nobody writes any more says so to whoever comes by', async ({ page }) => {
  await page.goto('/de-pinte')
  await expectPage(page, 'Inloggen')
  await expect(page.getByText('Gemeente De Pinte is op wo 1 jan 2025 opgegaan')).toBeVisible()
  await page.goto('/lindenrode')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inloggen')
  await expect(page.getByText('opgegaan')).toHaveCount(0)
})

test('an umbrella plans a merger, and the town that would pass agrees', async ({ page }) => {
  await inOwnLekboek(page, async ({ site }) => {
    await page.setViewportSize(desk)
    await signInAt(page, site, 'greet', '/vereniging-netwerk-veilige-gemeenten/mergers')
    await expectPage(page, 'Fusies')
    await expect(page.getByText('Gemeente Kapelrijt gaat op in Gemeente Wilgenmere')).toBeVisible()
    await page.getByLabel('In welke organisatie gaan ze op?').selectOption({ label: 'Gemeente Oosterdonk' })
    await page.getByLabel('Zoek op naam').fill('heidegem')
    await page.getByRole('checkbox', { name: 'Gemeente Heidegem' }).check()
    const day = page.getByRole('group', { name: 'Vanaf welk ogenblik?' })
    await day.getByLabel('Datum').fill(`${String(new Date().getFullYear() + 1)}-07-01`)
    await day.getByLabel('Uur').fill('00:00')
    await page.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click()
    await expect(page.getByRole('heading', { name: 'Dit gebeurt er' })).toBeFocused()
    await expect(page.getByText('Een beheerder van Gemeente Heidegem moet akkoord gaan')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Plan de fusie' }).click()
    await expect(page.getByText('De fusie is gepland.')).toBeVisible()
    await expect(page.getByText('Gemeente Heidegem gaat op in Gemeente Oosterdonk')).toBeVisible()
    await page.setViewportSize(phone)
    await expectNoSidewaysScroll(page)
    await page.setViewportSize(desk)
    await page.context().clearCookies()

    // Who does not agree says why, and the umbrella reads it.
    await signInAt(page, site, 'ingrid', '/heidegem/administration/life')
    await expectPage(page, 'Naam, fusie en einde')
    await page.getByRole('button', { name: 'Ga niet akkoord' }).click()
    const refusal = page.getByRole('dialog', { name: 'Niet opgaan in Gemeente Oosterdonk?' })
    await refusal.getByLabel('Waarom niet?').fill('De gemeenteraad keurde dit niet goed.')
    await expectAccessible(page)
    await refusal.getByRole('button', { name: 'Ga niet akkoord' }).click()
    await expect(page.getByText('Geweigerd door Gemeente Heidegem.')).toBeVisible()
    await page.context().clearCookies()
    await signInAt(page, site, 'greet', '/vereniging-netwerk-veilige-gemeenten/counts')
    await expectPage(page, 'Aantallen')
    const refused = page.getByRole('complementary', { name: 'Wat op u wacht' })
    await expect(refused).toContainText('een organisatie weigerde een fusie die u plande')
    await refused.getByRole('link', { name: 'Kijk waarom' }).click()
    await expectPage(page, 'Fusies')
    await expect(page.getByText('De gemeenteraad keurde dit niet goed.')).toBeVisible()
    await page.context().clearCookies()

    await signInAt(page, site, 'rita', '/kapelrijt/administration/life')
    await expectPage(page, 'Naam, fusie en einde')
    await expect(
      page.getByText('Wacht op het akkoord van een beheerder van Gemeente Kapelrijt.'),
    ).toBeVisible()
    await page.getByRole('button', { name: 'Ga akkoord' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ga akkoord' }).click()
    await expect(page.getByText('Gaat vanzelf in op die dag.')).toBeVisible()
    await expectNoSidewaysScroll(page)

    // A new path: the page stays where it is, and the old link leads there too.
    await page.getByRole('button', { name: 'Wijzig naam, adres of nummer' }).press('Enter')
    await expect(page.getByLabel('Naam', { exact: true })).toBeFocused()
    await page.getByLabel('Naam', { exact: true }).fill('Gemeente Kapelrijt-Dorp')
    await page.getByLabel('Adres op Lekboek').fill('kapelrijt-dorp')
    await page.getByRole('button', { name: 'Bewaar' }).click()
    const sure = page.getByRole('dialog', { name: 'Bent u zeker?' })
    await expect(sure).toContainText('/kapelrijt-dorp')
    await expectAccessible(page)
    await sure.getByRole('button', { name: 'Wijzig het' }).click()
    await expect(page).toHaveURL(`${site}/kapelrijt-dorp/administration/life`)
    await expect(page.getByRole('row', { name: /Naam Gemeente Kapelrijt vroeger/ })).toBeVisible()
    await page.goto(`${site}/kapelrijt/administration/life`)
    await expect(page).toHaveURL(`${site}/kapelrijt-dorp/administration/life`)
    await expectPage(page, 'Naam, fusie en einde')
    await page.setViewportSize(phone)
    await expectNoSidewaysScroll(page)
  })
})
