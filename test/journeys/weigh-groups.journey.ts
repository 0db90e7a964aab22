import type { Locator, Page } from '@playwright/test'
import { choose, fillInstant, hoursAgo } from './support/forms.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, phone, test } from './support/journey.ts'

const title = 'Loonlijst mee verstuurd met adressenlijst'

test.describe.configure({ mode: 'serial' })

async function openDossier(page: Page): Promise<void> {
  await page.goto('/ocmw-oosterdonk/incidents/new')
  await page.getByLabel('Titel').fill(title)
  await page.getByLabel('Wat is er gebeurd?').fill('Een lijst met lonen stond een nacht op de website.')
  await fillInstant(page, 'Wanneer is het gemerkt?', hoursAgo(5))
  await fillInstant(page, 'Wanneer is het doorgegeven?', hoursAgo(4))
  await page.getByRole('button', { name: 'Open het dossier' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

async function enterSection(page: Page, section: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Onderdelen van de feiten' })
    .getByRole('link', { name: section })
    .click()
  await expect(page.getByRole('heading', { level: 3, name: section })).toBeVisible()
}

async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^\s*Bewaard\s*$/ })).toBeVisible()
}

async function enterWeighing(page: Page): Promise<Locator> {
  await page
    .getByRole('navigation', { name: 'Onderdelen van het dossier' })
    .getByRole('link', { name: 'Weging' })
    .click()
  const groups = page.getByRole('region', { name: 'Per groep mensen' })
  await expect(groups).toBeVisible()
  return groups
}

async function fillDossier(page: Page): Promise<void> {
  await choose(page, 'Wat is geraakt?', 'Vertrouwelijkheid')
  await choose(page, 'Wie heeft de gegevens nu, of kan ze hebben?', 'Een bekende ontvanger')
  await page.getByLabel('Hoeveel partijen konden de gegevens zien?').fill('1')
  await choose(page, 'Bevestigde die ontvanger schriftelijk dat alles gewist is?', 'Ja')
  await choose(page, 'Zijn gegevens effectief ingezien of verspreid?', 'Ja')
  await choose(page, 'Waren de gegevens leesbaar voor wie erbij kon?', 'Ja, leesbaar')
  await choose(page, 'Was er opzet?', 'Geen')
  await expectSaved(page)
  await enterSection(page, 'Gegevens')
  await choose(page, 'Welke gegevens?', 'Basisgegevens', 'Contactgegevens')
  await choose(page, 'Zit er een rijksregisternummer bij', 'Nee')
  await expectSaved(page)
  await enterSection(page, 'Mensen')
  await choose(page, 'Weet u om hoeveel mensen het gaat?', 'Exact aantal')
  await page.getByLabel('Aantal mensen', { exact: true }).fill('52')
  await choose(page, 'Wie zijn ze?', 'Klanten of burgers')
  await choose(page, 'Is er iemand voor wie bekendmaking gevaarlijk is?', 'Nee')
  await expectSaved(page)
}

/** Adds a group and gives it its name and number; the keyboard stands in its name at once. */
async function addGroup(page: Page, name: string, count: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Voeg een groep toe' }).click()
  await expect(page.getByLabel('Hoe noemt u deze groep?').last()).toBeFocused()
  await page.keyboard.type(name)
  const group = page.getByRole('group', { name: new RegExp(`Groep \\d+: ${name}`) }).last()
  await choose(group, 'Weet u om hoeveel mensen het gaat?', 'Exact aantal')
  await group.getByLabel('Aantal mensen', { exact: true }).fill(count)
  return group
}

test('the DPO tells two groups apart, and each is weighed by itself', async ({ enter }) => {
  const page = await enter('luc')
  await openDossier(page)
  await fillDossier(page)

  const staff = await addGroup(page, 'Personeel', '12')
  await choose(staff, 'Welke gegevens?', 'Basisgegevens', 'Gezondheid')
  const holder = staff.getByLabel('Wie heeft de gegevens nu, of kan ze hebben?')
  await expect(holder).toContainText('Zoals in het dossier: Een bekende ontvanger')
  await holder.selectOption({ label: 'Iedereen: het stond of staat openbaar' })
  await addGroup(page, 'Inwoners', '40')
  await expectSaved(page)
  await expectAccessible(page)

  const groups = await enterWeighing(page)
  const [first, second] = [
    groups.getByRole('listitem').filter({ hasText: 'Groep 1: Personeel' }),
    groups.getByRole('listitem').filter({ hasText: 'Groep 2: Inwoners' }),
  ]
  await expect(first).toContainText('Hoog risico')
  await expect(first).toContainText('12 mensen. Deze mensen inlichten.')
  await expect(second).toContainText('Risico onwaarschijnlijk')
  await expect(second).toContainText('40 mensen. Deze mensen inlichten hoeft niet.')
  await expect(groups).toContainText(
    'De groep Personeel is het ergst getroffen, en bepaalt het voorstel hierboven.',
  )
  const proposal = page.getByRole('region', { name: 'Voorstel uit de feiten' })
  await expect(proposal).toContainText('(eigen antwoord van de ergst getroffen groep)')
  await second.getByText('Waarom').click()
  await expect(second).toContainText('(zoals het dossier)')
  await first.getByText('Uitzonderingen op de mededeling').click()
  await expect(first).toContainText('Een openbare mededeling komt in de plaats; zwijgen mag niet.')
  await expectAccessible(page)
})

test('a contradiction in a group leads to both of its answers, also on a phone', async ({ enter }) => {
  const page = await enter('luc', { viewport: phone })
  await page.goto('/ocmw-oosterdonk')
  await page.getByRole('link', { name: title }).click()
  await enterSection(page, 'Mensen')
  await page.getByText('Groep 2: Inwoners', { exact: true }).click()
  const residents = page.getByRole('group', { name: 'Groep 2: Inwoners' }).last()
  await residents.getByLabel('Aantal mensen', { exact: true }).fill('400')
  await expectSaved(page)
  await expectNoSidewaysScroll(page)

  const contradictions = page.getByRole('region', { name: 'Deze antwoorden spreken elkaar tegen' })
  await expect(contradictions).toContainText('De groepen tellen samen meer mensen dan het hele dossier.')
  await page.reload()
  await enterSection(page, 'Wat er gebeurde')
  await contradictions.getByRole('link', { name: 'Aantal mensen' }).click()
  await expect(page.getByLabel('Aantal mensen', { exact: true }).first()).toBeFocused()
  await enterWeighing(page)
  await contradictions.getByRole('link', { name: 'Aantal mensen' }).click()
  await expect(page.getByLabel('Aantal mensen', { exact: true }).first()).toBeFocused()
  await expect(page.getByLabel('Aantal mensen', { exact: true }).first()).toBeInViewport()
  await expectAccessible(page)

  await page.getByText('Groep 2: Inwoners', { exact: true }).click()
  await residents.getByRole('button', { name: 'Verwijder deze groep' }).click()
  await expect(page.getByRole('button', { name: 'Zet terug' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Hoe noemt u deze groep?').last()).toBeFocused()
  await residents.getByLabel('Aantal mensen', { exact: true }).fill('40')
  await expectSaved(page)
  await expect(contradictions).toHaveCount(0)

  // Longer than the window: it is read from its beginning.
  await page.goto(`${page.url().replace(/\?.*$/, '')}?section=nature#incidentType`)
  const kinds = page.getByRole('group', { name: 'Wat voor incident was het?' })
  await expect(kinds.getByText('Wat voor incident was het?')).toBeInViewport()
})
