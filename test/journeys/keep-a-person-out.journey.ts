import {
  desk,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectPage,
  phone,
  test,
} from './support/journey.ts'

test('a client takes one consultant off; the others work on, and nobody puts that one back', async ({
  enter,
}) => {
  const amina = await enter('amina')
  await amina.goto('/wilgenmere/register')
  await expectPage(amina, 'Register van Gemeente Wilgenmere')

  const wim = await enter('wim')
  await wim.goto('/wilgenmere/administration')
  await expectPage(wim, 'Beheer')
  await expectAccessible(wim)
  await wim.getByRole('link', { name: 'Mandaten' }).click()
  await expectPage(wim, 'Mandaten')
  const users = wim.getByRole('list', { name: 'Wie het mandaat van Duin & Dijk Privacy gebruikt' })
  await users.getByRole('button', { name: 'Haal eraf Amina El Idrissi' }).click()
  await expect(wim.getByRole('dialog')).toContainText('kan Amina El Idrissi niet terugzetten')
  await expectAccessible(wim)
  await wim.getByRole('dialog').getByRole('button', { name: 'Haal eraf' }).click()
  const refused = wim.getByRole('list', { name: 'Door u eraf gehaald' })
  // Under every mandate of the same office the word is the same.
  await expect(refused.first()).toContainText('Amina El Idrissi')
  await expect(users).not.toContainText('Amina El Idrissi')
  await wim.setViewportSize(phone)
  await expectNoSidewaysScroll(wim)
  await wim.setViewportSize(desk)

  await amina.goto('/wilgenmere')
  await expectPage(amina, 'Deze pagina is er niet')

  const femke = await enter('femke')
  await femke.goto('/bedrijf-duin-dijk-privacy/administration/mandates')
  await expect(femke.getByText('De klant wil Amina El Idrissi niet in zijn register').first()).toBeVisible()
  await femke.getByRole('group', { name: 'Wie?' }).getByLabel('Amina El Idrissi').check()
  await femke
    .getByRole('group', { name: 'Aan welke mandaten?' })
    .getByLabel('Gemeente Wilgenmere · als DPO', { exact: true })
    .check()
  await femke.getByRole('button', { name: 'Wijs toe', exact: true }).click()
  await expect(femke.getByText('Gemeente Wilgenmere wil een van deze mensen niet').first()).toBeVisible()

  await refused.first().getByRole('button', { name: 'Laat weer toe Amina El Idrissi' }).click()
  await expect(refused).toHaveCount(0)
  await femke.getByRole('button', { name: 'Wijs toe', exact: true }).click()
  await expect(femke.getByText('Toegewezen.')).toBeVisible()
  await amina.goto('/wilgenmere/register')
  await expectPage(amina, 'Register van Gemeente Wilgenmere')
})

test('a DPO opens a dossier sealed, and no colleague ever meets it', async ({ enter }) => {
  const els = await enter('els')
  await els.goto('/lindenrode/incidents/new')
  await expectPage(els, 'Open een dossier')
  await els.getByLabel('Verzegel meteen').check()
  await els.getByRole('button', { name: 'Open het dossier' }).click()
  const missing = els.getByRole('alert')
  await expect(missing.getByRole('listitem')).toContainText([
    ...['Titel', 'Wat is er gebeurd?', 'Wanneer is het gemerkt?', 'Waarom wordt het verzegeld?'],
  ])
  await expectAccessible(els)
  await els.getByLabel('Titel').fill('Collega keek in het dossier van een buur')
  await els.getByLabel('Wat is er gebeurd?').fill('Een burger meldde dat een collega meer wist dan kon.')
  const noticed = els.getByRole('group', { name: 'Wanneer is het gemerkt?' })
  await noticed.getByLabel('Datum').fill('2026-01-05')
  await noticed.getByLabel('Uur').fill('09:00')
  await els.getByLabel('Waarom').fill('Het gaat over een collega van de dienst zelf.')
  await expectAccessible(els)
  await els.getByRole('button', { name: 'Open het dossier' }).click()
  await expect(els).toHaveURL(/-S\d{6}\b/)
  const notice = els.getByRole('complementary', { name: 'Verzegeling' })
  await expect(notice).toContainText('Alleen zichtbaar voor Els Vermeulen')
  await expect(notice).toContainText(/In nood wordt het geopend met zijn nummer, LIN \d{4}-S\d{6}/)
  const number = new URL(els.url()).pathname.split('/')[3] ?? ''

  const miet = await enter('miet')
  await miet.goto(`/lindenrode/incidents/${number}`)
  await expect(miet.getByText('Dit bestaat niet (meer)')).toBeVisible()
  await miet.goto('/lindenrode/register')
  await expect(miet.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(miet.getByText('Collega keek in het dossier')).toHaveCount(0)
})
