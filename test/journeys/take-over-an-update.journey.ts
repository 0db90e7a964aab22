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

const title = /Gijzelsoftware bij Burgerloket/

test.describe.configure({ mode: 'serial' })

async function openDossier(page: Page, path: string): Promise<void> {
  await page.goto(`${path}/register`)
  await page.getByRole('link', { name: title }).first().click()
  await expectPage(page, title)
  // It opens at its next step; what the processor sent since is said in every room.
  const look = page.getByRole('link', { name: 'Bekijk wat er binnenkwam' })
  if (await look.isVisible()) await look.click()
}

const update = (page: Page) => page.getByRole('table', { name: 'Versie 2 naast uw dossier' })
const lineOf = (page: Page, field: string | RegExp) =>
  update(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: field }) })

test('the DPO sees what the processor says otherwise, and nothing has changed by itself', async ({
  enter,
}) => {
  const page = await enter('els')
  await openDossier(page, '/lindenrode')
  await expect(page.getByRole('heading', { name: 'De verwerker stuurde versie 2' })).toBeVisible()
  await expect(page.getByText('De logboeken zijn nagekeken').first()).toBeVisible()
  const people = lineOf(page, 'Aantal mensen')
  await expect(people.getByRole('cell').nth(0)).toContainText('1.840')
  await expect(people.getByRole('cell').nth(0)).toContainText('Van de verwerker, versie 1')
  await expect(people.getByRole('cell').nth(2)).toContainText('2.310')
  // What changed in a long text is said in words too, not by a line or a colour alone.
  const happened = lineOf(page, 'Wat is er precies gebeurd?').getByRole('cell').nth(2)
  await expect(happened.locator('ins').first()).toBeVisible()
  await expect(happened.locator('del').first()).toContainText('geschrapt')
  // The DPO's own answer is told from the processor's.
  await expect(lineOf(page, 'Wat is geraakt?')).toContainText('Uw eigen antwoord')
  await expect(lineOf(page, 'Wat is geraakt?').getByRole('checkbox')).toHaveCount(0)
  await expect(page.getByText('Overgenomen van Burgerloket Software nv, versie 1.').first()).toBeVisible()
  await expectAccessible(page)
})

test('and takes over, in one act, what they did not write themselves', async ({ enter }) => {
  const page = await enter('els')
  await openDossier(page, '/lindenrode')
  const take = page.getByRole('button', { name: /^Neem (over|\d+ gegeven)/ })
  await expect(take).toBeDisabled()
  await page.getByRole('button', { name: 'Vink aan wat u zelf niet wijzigde' }).click()
  await lineOf(page, 'Aantal mensen').getByRole('checkbox').uncheck()
  await take.click()
  await expect(page.getByText(/\d+ gegevens overgenomen\./)).toBeFocused()
  await expect(lineOf(page, 'Aantal mensen').getByRole('cell').nth(0)).toContainText('1.840')
  await expect(lineOf(page, 'Wat is er precies gebeurd?')).toContainText('staat zo in uw dossier')
  await expect(page.getByLabel('Wat is er precies gebeurd?')).toHaveValue(/voorbije negen maanden/)
  await expect(page.getByText('Overgenomen van Burgerloket Software nv, versie 2.').first()).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: /Bevestig de ontvangst.*Versie 2/ }).click()
  await expect(page.getByText(/Ontvangst bevestigd op .*; de verwerker ziet dat\./)).toHaveCount(2)
  await page
    .getByRole('navigation', { name: 'Onderdelen van het dossier' })
    .getByRole('link', { name: 'Verloop' })
    .click()
  const taken = page.getByRole('listitem').filter({ hasText: 'Overgenomen van de verwerker' }).first()
  await expect(taken).toContainText('Els Vermeulen')
  await expect(taken).toContainText('Wat is er precies gebeurd?')
  const opened = page.getByRole('listitem').filter({ hasText: 'geopend; hij ziet dat' }).first()
  await expect(opened).not.toContainText('Els Vermeulen')
})

test('on a phone, with the keyboard, each field is read as a paragraph and chosen by itself', async ({
  enter,
}) => {
  const page = await enter('els', { viewport: phone })
  await openDossier(page, '/ocmw-lindenrode')
  const people = lineOf(page, 'Aantal mensen')
  await expect(people).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await people.getByRole('checkbox').focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Neem 1 gegeven over' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 gegeven overgenomen.')).toBeFocused()
  await expect(people).toContainText('staat zo in uw dossier')
})

test('somebody who wrote meanwhile is not passed over', async ({ enter }) => {
  const [one, other] = [await enter('els'), await enter('els')]
  await openDossier(one, '/ocmw-lindenrode')
  await openDossier(other, '/ocmw-lindenrode')
  await other
    .getByRole('textbox', { name: 'Wat is er precies gebeurd?' })
    .fill('Onze eigen lezing van wat er gebeurde.')
  await expect(other.getByRole('status').filter({ hasText: /^\s*Bewaard\s*$/ })).toBeVisible()
  await lineOf(one, 'Wat is er precies gebeurd?').getByRole('checkbox').check()
  await one.getByRole('button', { name: 'Neem 1 gegeven over' }).click()
  await expect(one.getByText('Iemand bewaarde intussen iets in deze gegevens.')).toBeFocused()
  await expect(lineOf(one, 'Wat is er precies gebeurd?').getByRole('cell').nth(0)).toContainText(
    'Onze eigen lezing',
  )
  await expect(lineOf(one, 'Wat is er precies gebeurd?')).toContainText('Uw eigen antwoord')
})

test('what a processor withdrew is hidden, and a look at it leaves its trace', async ({ enter }) => {
  const page = await enter('joris')
  await openDossier(page, '/ocmw-zavelbeke')
  const withdrawn = page.getByRole('region', { name: 'Ingetrokken door de verwerker' })
  await expect(withdrawn).toContainText('Uw OCMW gebruikt deze toepassing niet meer')
  await expect(withdrawn).toContainText('de termijnen lopen door tot u beslist')
  await expect(withdrawn).not.toContainText('Servers losgekoppeld')
  await expect(page.getByText('Kwam uit een bericht dat de verwerker introk').first()).toBeVisible()
  await expectAccessible(page)
  await withdrawn.getByRole('button', { name: 'Toon wat er stond' }).click()
  await withdrawn.getByLabel('Waarom bekijkt u het?').fill('Kort')
  await withdrawn.getByRole('button', { name: 'Toon en leg vast' }).click()
  await expect(withdrawn.getByRole('alert').first()).toBeVisible()
  await withdrawn.getByLabel('Waarom bekijkt u het?').fill('Nagaan of er gegevens van ons bij stonden.')
  await withdrawn.getByRole('button', { name: 'Toon en leg vast' }).click()
  await expect(withdrawn.getByText('Dit stond er. Het was niet voor u bestemd')).toBeFocused()
  await expect(withdrawn).toContainText('Servers losgekoppeld')
  await expectAccessible(page)
  await page
    .getByRole('navigation', { name: 'Onderdelen van het dossier' })
    .getByRole('link', { name: 'Verloop' })
    .click()
  const looked = page.getByRole('listitem').filter({ hasText: 'Ingetrokken bericht bekeken' }).first()
  await expect(looked).toContainText('Nagaan of er gegevens van ons bij stonden.')
})

test('the overview shows each processor, and its numbers lead to the dossiers', async ({ enter }) => {
  const page = await enter('els')
  await page.goto('/lindenrode/processors')
  await expectPage(page, 'Verwerkers')
  const burgerloket = page.getByRole('row').filter({ hasText: 'Burgerloket' })
  await expect(burgerloket.getByRole('img')).toBeVisible()
  for (const viewport of [desk, phone]) {
    await page.setViewportSize(viewport)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  }
  await burgerloket.getByRole('link', { name: /Berichten: \d/ }).click()
  await expectPage(page, /^Register/)
  await expect(page.getByLabel('Verwerker die verwittigde')).toBeVisible()
  await expect(page.getByRole('link', { name: title })).toBeVisible()
  await expectNoSidewaysScroll(page)
})
