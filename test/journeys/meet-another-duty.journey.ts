import type { Page } from '@playwright/test'
import { choose, fillInstant, hoursAgo } from './support/forms.ts'
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectPage,
  phone,
  test,
} from './support/journey.ts'

const dossierTitle = 'USB-stick met verhoren kwijt op het parket'

test.describe.configure({ mode: 'serial' })

async function enterDuties(page: Page): Promise<void> {
  await page.goto('/politiezone-meerland')
  await page.getByRole('link', { name: dossierTitle }).click()
  await expectPage(page, dossierTitle)
  await page
    .getByRole('navigation', { name: 'Onderdelen van het dossier' })
    .getByRole('link', { name: 'Andere meldplichten' })
    .click()
  await expect(page.getByRole('heading', { level: 2, name: 'Andere meldplichten' })).toBeVisible()
}

test('the DPO of a police zone sees what is owed outside the GDPR, by when and why', async ({ enter }) => {
  const page = await enter('nele')
  await enterDuties(page)
  const police = page.getByRole('listitem').filter({ hasText: 'Melding aan het Controleorgaan' })
  await expect(police).toContainText('Controleorgaan op de politionele informatie')
  await expect(police).toContainText(/nog \d/)
  await police.getByText('Waarop steunt dit tijdstip?').click()
  await expect(police.getByText('Strikte termijn, veilig in elke lezing:')).toBeVisible()
  await expect(police).toContainText('Wet van 30 juli 2018')
  // Regulation 1182/71 reads terms of the Union; this one is Belgian.
  await expect(police).not.toContainText('tot het volgende volle uur')
  await expectAccessible(page)
  await page.setViewportSize(phone)
  await enterDuties(page)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})

test('and records that the insurer was told', async ({ enter }) => {
  const page = await enter('nele')
  await enterDuties(page)
  const insurer = page.getByRole('listitem').filter({ hasText: 'Cyberverzekeraar' })
  await insurer.getByRole('button', { name: 'Leg vast wat verstuurd is' }).click()
  await insurer.getByRole('button', { name: 'Leg vast', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Wanneer verstuurd?')
  await fillInstant(insurer, 'Wanneer verstuurd?', hoursAgo(1))
  await choose(insurer, 'Langs welke weg?', 'E-mail')
  await insurer.getByLabel('Referentie of ontvangstbewijs').fill('SCHADE-2026-17')
  await expectAccessible(page)
  await insurer.getByRole('button', { name: 'Leg vast', exact: true }).click()
  await expect(insurer).toContainText('(referentie SCHADE-2026-17)')
  await expect(insurer).toContainText('op tijd')
  await expectAccessible(page)
})

test('the zone falls under NIS2 too: the DPO says so, and judges the incident', async ({ enter }) => {
  const page = await enter('nele')
  await page.goto('/politiezone-meerland/administration/settings')
  await expectPage(page, 'Gegevens en termijnen')
  await page.getByRole('button', { name: 'Wijzig de andere termijnen' }).click()
  await choose(
    page,
    'Onder welke wetten valt uw organisatie nog?',
    'Essentiële of belangrijke entiteit (NIS2)',
  )
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Wijzig de andere termijnen' })).toBeVisible()
  await expect(page.getByText('Essentiële of belangrijke entiteit (NIS2)')).toBeVisible()

  await enterDuties(page)
  await page.getByRole('button', { name: 'Beoordeel of het significant is' }).click()
  await choose(page, 'Is dit een significant incident?', 'Ja')
  await fillInstant(page, 'Sinds wanneer wist uw organisatie dat het incident significant is?', hoursAgo(2))
  await page.getByLabel('Waarom?').fill('Lopende onderzoeken komen in het gedrang.')
  await page.getByRole('button', { name: 'Leg de beoordeling vast' }).click()
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Vroegtijdige waarschuwing (NIS2)' }),
  ).toContainText(/nog 2[12] u/)
  await expectAccessible(page)
})

test('the incident goes on: a progress report is due, and the final report waits for its end', async ({
  enter,
}) => {
  const page = await enter('nele')
  await enterDuties(page)
  const notification = page.getByRole('listitem').filter({ hasText: 'Incidentmelding (NIS2)' })
  await notification.getByRole('button', { name: 'Leg vast wat verstuurd is' }).click()
  await fillInstant(notification, 'Wanneer verstuurd?', hoursAgo(1))
  await choose(notification, 'Langs welke weg?', 'E-mail')
  await notification.getByRole('button', { name: 'Leg vast', exact: true }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Eindverslag (NIS2)' })).toContainText('dagen')
  await page.getByRole('button', { name: 'Wijzig de beoordeling' }).click()
  await choose(page, 'Is het incident afgehandeld?', 'Ja')
  await page.getByRole('button', { name: 'Leg de beoordeling vast' }).click()
  await expect(page.getByRole('alert')).toContainText('Wanneer was het afgehandeld?')
  await expectAccessible(page)
  await choose(page, 'Is het incident afgehandeld?', 'Nee, het is nog aan de gang')
  await page.getByRole('button', { name: 'Leg de beoordeling vast' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Voortgangsverslag (NIS2)' })).toContainText(
    'dagen',
  )
  await expect(page.getByText('wacht tot het incident afgehandeld is')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Eindverslag (NIS2)' })).toHaveCount(0)
  await expectAccessible(page)
})

test('the journal tells what was due when, and the proposal of law stays a proposal', async ({ enter }) => {
  const page = await enter('nele')
  await enterDuties(page)
  const rooms = page.getByRole('navigation', { name: 'Onderdelen van het dossier' })
  await rooms.getByRole('link', { name: 'Verloop' }).click()
  await page.getByText('Wat wanneer verschuldigd was').click()
  await expect(page.getByText(/de termijn werd/).first()).toBeVisible()
  await expectAccessible(page)
  await rooms.getByRole('link', { name: 'Weging' }).click()
  await page.getByText('Onder het voorstel: Digitale omnibus (voorstel)').click()
  await expect(page.getByText('Dit is een voorstel, geen wet.')).toBeVisible()
  await expect(page.getByText('De melding zou kunnen tot')).toBeVisible()
  await expectAccessible(page)
})
