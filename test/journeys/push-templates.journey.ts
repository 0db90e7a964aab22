import {
  desk,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectPage,
  phone,
  test,
} from './support/journey.ts'

test('an umbrella keeps a checklist ready, looks, pushes and takes it back', async ({ enter }) => {
  const page = await enter('greet')
  await page.goto('/vereniging-netwerk-veilige-gemeenten/templates')
  await expectPage(page, 'Sjablonen')
  const ready = page.getByRole('region', { name: 'Wat klaarstaat' })
  await expect(ready.getByRole('listitem').filter({ hasText: 'Gekaapte mailbox' })).toBeVisible()

  await ready.getByRole('button', { name: 'Checklist', exact: true }).click()
  await ready.getByLabel('Naam').fill('Papier op straat')
  await ready.getByLabel('Wat te doen').fill('Bel de groendienst.')
  await ready.getByRole('button', { name: 'Voeg een stap toe' }).click()
  await expect(ready.getByLabel('Wat te doen').nth(1)).toBeFocused()
  await ready.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByRole('link', { name: /Vul dit in/ })).toBeVisible()
  await expectAccessible(page)
  await ready.getByLabel('Wat te doen').nth(1).fill('Zet een hek om de plek.')
  await ready.getByRole('button', { name: 'Bewaar' }).click()
  await expect(ready.getByRole('listitem').filter({ hasText: 'Papier op straat' })).toBeVisible()

  const push = page.getByRole('region', { name: 'Verstuur naar organisaties' })
  await push.getByRole('checkbox', { name: /Papier op straat/ }).check()
  await push.getByRole('checkbox', { name: /Gekaapte mailbox/ }).check()
  await push.getByRole('radio', { name: 'Een keuze' }).check()
  await push.getByLabel('Zoek op naam').fill('gemeente')
  await push.getByRole('checkbox', { name: 'Gemeente Heidegem' }).check()
  await push.getByRole('checkbox', { name: 'Gemeente Wilgenmere' }).check()
  // What is there already, or was made otherwise, leaves nothing to send.
  await push.getByRole('checkbox', { name: /Papier op straat/ }).uncheck()
  await push.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click()
  await expect(push.getByText('Er valt niets te versturen')).toBeVisible()
  await expect(push.getByRole('button', { name: 'Verstuur', exact: true })).toHaveCount(0)
  await expectAccessible(page)
  await push.getByRole('checkbox', { name: /Papier op straat/ }).check()
  await push.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click()
  await expect(push.getByRole('heading', { name: 'Dit zou er gebeuren' })).toBeFocused()
  await expect(push.getByText('2 × komt erbij')).toBeVisible()
  await push.getByText('Bekijk per organisatie (2)').click()
  await expect(push.getByRole('row', { name: /Gemeente Heidegem/ })).toContainText('zelf aangepast')
  await expect(push.getByRole('row', { name: /Gemeente Wilgenmere/ })).toContainText('stond er al zo')
  await expectAccessible(page)
  await page.setViewportSize(phone)
  await expectNoSidewaysScroll(page)
  await page.setViewportSize(desk)
  await push.getByRole('button', { name: 'Verstuur', exact: true }).click()

  const sent = page.getByRole('region', { name: 'Verstuurd' }).getByRole('listitem').first()
  await expect(sent).toContainText('Papier op straat')
  await expect(sent).toContainText('Aangekomen bij 2 van 2.', { timeout: 15_000 })
  await sent.getByRole('button', { name: /Neem terug/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Neem terug' }).click()
  await expect(sent).toContainText('Teruggenomen bij 2 van 2.', { timeout: 15_000 })
  await sent.getByText('Hoe het liep').click()
  await expect(sent.getByText('2 × weer weggehaald')).toBeVisible()
  await expectAccessible(page)
})

test('a DPO finds the umbrella’s checklist in a dossier, and its text for a message', async ({ enter }) => {
  const page = await enter('els')
  await page.goto('/queue')
  await page
    .getByRole('link', { name: /Gekaapte mailbox burgerzaken/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Maatregelen' }).first().click()
  const checklist = page.getByRole('region', { name: 'Van uw koepel' })
  await expect(checklist).toContainText('Bel de wachtdienst van het netwerk')
  await expect(checklist).toContainText('van Netwerk Veilige Gemeenten')
  const step = checklist.getByRole('listitem').filter({ hasText: 'Bel de wachtdienst' })
  await step.getByRole('button', { name: /Is gedaan/ }).click()
  await expect(step).toContainText(/gedaan op/)
  await expect(page.getByText('De wachtdienst van het netwerk gebeld.')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Mededeling' }).first().click()
  await page.getByRole('button', { name: 'Schrijf een bericht' }).click()
  await page.getByLabel('Begin met een tekst van uw koepel').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Neem deze tekst' }).click()
  await expect(page.getByLabel('Onderwerp')).toHaveValue(
    'Uw gegevens in een gekaapte mailbox van Gemeente Lindenrode',
  )
  await expect(page.getByLabel('Waar u terechtkunt')).toHaveValue(/Els .*\(DPO\)/)
  await expectAccessible(page)
})

test('an administrator switches a text off, puts one in own words, and takes nothing any more', async ({
  enter,
}) => {
  const page = await enter('ingrid')
  await page.goto('/heidegem/administration')
  await page.getByRole('link', { name: 'Van de koepel' }).click()
  await expectPage(page, 'Van de koepel')
  const letter = page.getByRole('listitem').filter({ hasText: 'Gekaapte mailbox' }).first()
  await expect(letter).toContainText('eigen versie')
  await letter.getByRole('button', { name: /Pas aan/ }).click()
  await letter.getByRole('button', { name: 'Terug naar de versie van de koepel' }).click()
  await expect(letter).not.toContainText('eigen versie')
  const list = page.getByRole('listitem').filter({ hasText: 'Eerste uur' }).first()
  await list.getByRole('button', { name: /Zet uit/ }).click()
  await expect(list.getByRole('button', { name: /Zet aan/ })).toBeVisible()
  await list.getByRole('button', { name: /Zet aan/ }).click()
  await expect(list.getByRole('button', { name: /Zet uit/ })).toBeVisible()
  await page.getByRole('button', { name: 'Neem niets meer over' }).click()
  await expect(page.getByText(/U neemt niets over van/)).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize(phone)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Neem weer over' }).click()
  await expect(page.getByText(/U krijgt checklists/)).toBeVisible()
})
