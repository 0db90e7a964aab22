import type { Locator, Page } from '@playwright/test'
import {
  desk,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectPage,
  phone,
  test,
} from './support/journey.ts'

const title = /Berichten over kinderen bij de verkeerde ouders/
const processor = '/bedrijf-schoolbericht-cv/breaches'
const words = 'Zagen andere ouders ook foto’s van kinderen van ons?'
const answer = 'Ja: foto’s van de voorbije twee dagen. Wie ze zag, is afgemeld en de koppeling is gewist.'

test.describe.configure({ mode: 'serial' })

async function expectSeenOnBothScreens(page: Page): Promise<void> {
  for (const size of [phone, desk]) {
    await page.setViewportSize(size)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  }
}

async function openDossier(page: Page, path: string): Promise<void> {
  await page.goto(`${path}/register`)
  await page.getByRole('link', { name: title }).first().click()
  await expectPage(page, title)
  await page
    .getByRole('navigation', { name: 'Onderdelen van het dossier' })
    .getByRole('link', { name: 'Feiten' })
    .click()
  await expect(page.getByText('Bezig met ophalen …')).toHaveCount(0)
}

/** On a phone what came in is folded away. */
async function unfoldReports(page: Page): Promise<void> {
  const ask = page.getByRole('button', { name: /^Stel (nog )?een vraag$/ })
  if (!(await ask.isVisible())) await page.getByText('Wat er binnenkwam', { exact: true }).click()
  await expect(ask).toBeVisible()
}

async function ask(page: Page, path: string): Promise<void> {
  await openDossier(page, path)
  await unfoldReports(page)
  await page.getByRole('button', { name: 'Stel een vraag' }).click()
  const field = page.getByLabel(/^Wat wilt u weten van/)
  await expect(field).toBeFocused()
  await field.fill(words)
  await page.getByRole('button', { name: 'Stel de vraag' }).click()
  await expect(page.locator('blockquote').filter({ hasText: words })).toBeVisible()
}

async function openBreach(page: Page, room: string): Promise<void> {
  await page.goto(processor)
  await page.getByRole('link', { name: title }).click()
  await expectPage(page, title)
  const rooms = page.getByRole('navigation', { name: 'Onderdelen van de inbreuk' })
  await rooms.getByRole('link', { name: room }).click()
  await expect(page.getByText('Bezig met ophalen …')).toHaveCount(0)
}

const questionOf = (page: Page, name: string): Locator => page.getByRole('listitem', { name, exact: true })

test('a DPO asks the processor about its report, at a desk and on a phone', async ({ enter }) => {
  const page = await enter('amina')
  await ask(page, '/wilgenmere')
  await expect(page.getByText(/^Amina El Idrissi vroeg op/)).toBeVisible()
  await expectSeenOnBothScreens(page)
  const small = await enter('amina', { viewport: phone })
  await ask(small, '/kapelrijt')
  await expectNoSidewaysScroll(small)
})

test('the processor finds who waits on its board, and is warned before one reads the name of another', async ({
  enter,
}) => {
  const page = await enter('tom')
  await expect(async () => {
    await openBreach(page, 'Wie weet het')
    await expect(page.getByRole('button', { name: '2 vraag open' })).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await page.getByRole('button', { name: '2 vraag open' }).click()
  await expect(page.getByRole('row').filter({ hasText: '? vraag open' })).toHaveCount(2)
  await expectSeenOnBothScreens(page)

  await openBreach(page, 'Vragen')
  await expect(questionOf(page, 'Gemeente Wilgenmere')).toContainText(words)
  await page.getByRole('button', { name: 'Bekijk wat ze krijgen' }).click()
  await expect(page.getByText('Vink eerst aan welke vragen u beantwoordt.')).toBeVisible()
  await page.getByRole('button', { name: 'Vink alle 2 openstaande op dit blad aan' }).click()
  await page.getByLabel('Uw antwoord').fill('Neen, alleen in Wilgenmere.')
  await page.getByRole('button', { name: 'Bekijk wat ze krijgen' }).click()
  const preview = page.getByRole('dialog')
  await expect(preview.getByRole('alert')).toContainText('Uw antwoord noemt Gemeente Wilgenmere.')
  await preview.getByRole('button', { name: 'Verstuur het antwoord' }).click()
  await expect(preview.getByText('Vink dit aan, of pas uw antwoord aan.')).toBeVisible()
  await expectSeenOnBothScreens(page)
  await preview.getByRole('button', { name: 'Annuleer' }).click()
  await expect(preview).toHaveCount(0)
})

test('it keeps an answer and gives it to both, each by itself', async ({ enter }) => {
  const page = await enter('tom')
  await openBreach(page, 'Vragen')
  await page.getByLabel('Uw antwoord').fill(answer)
  await page.getByRole('button', { name: 'Bewaar dit antwoord' }).click()
  await page.getByLabel('Korte titel').fill('Foto’s')
  await page.getByRole('button', { name: 'Bewaar dit antwoord' }).last().click()
  await expect(page.getByRole('button', { name: /^Wijzig.*Foto’s/ })).toBeVisible()
  await page.getByLabel('Uw antwoord').fill('')
  await page.getByRole('button', { name: 'Vink alle 2 openstaande op dit blad aan' }).click()
  await page.getByLabel(/^Begin met een bewaard antwoord/).selectOption('Foto’s')
  await expect(page.getByLabel('Uw antwoord')).toHaveValue(answer)
  await page.getByRole('button', { name: 'Bekijk wat ze krijgen' }).click()
  const preview = page.getByRole('dialog')
  await expect(preview.getByRole('alert')).toHaveCount(0)
  await expect(preview.getByRole('listitem')).toHaveCount(2)
  await preview.getByRole('button', { name: 'Verstuur het antwoord' }).click()
  await expect(page.getByText('Uw antwoord is onderweg naar 2 klanten.')).toBeVisible()
  // The page looks again by itself.
  await expect(page.getByText(/· onderweg$/)).toHaveCount(0)
  await expect(
    questionOf(page, 'Gemeente Wilgenmere').getByText(/antwoordde op .* aangekomen op/),
  ).toBeVisible()
  await expectSeenOnBothScreens(page)
})

test('the DPO reads it and takes the question as settled; the processor sees both', async ({ enter }) => {
  const page = await enter('amina')
  await page.goto('/wilgenmere/register')
  const href = await page.getByRole('link', { name: title }).first().getAttribute('href')
  // Whoever opens the facts reads it at once; every other room says that there is something to read.
  await page.goto(String(href).replace(/(incidents\/[^/?]+).*/, '$1/timeline'))
  const news = page.getByRole('link', { name: 'Lees het antwoord' })
  await expect(news).toBeVisible()
  await news.click()
  await expect(page.locator('blockquote').filter({ hasText: answer })).toBeVisible()
  await expect(page.getByText('Nieuw', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: /^Neem aan als afgehandeld/ }).click()
  await expect(page.getByText(/^Afgehandeld door Amina El Idrissi op/)).toBeVisible()
  await expectSeenOnBothScreens(page)
  await page.goto('/wilgenmere/processors')
  await expectPage(page, 'Verwerkers')
  await expectSeenOnBothScreens(page)

  const other = await enter('tom')
  await expect(async () => {
    await openBreach(other, 'Vragen')
    const question = questionOf(other, 'Gemeente Wilgenmere')
    await expect(question).toContainText('Door de klant als afgehandeld aangenomen', { timeout: 2_000 })
    await expect(question).toContainText('gelezen op')
  }).toPass()
  await expect(questionOf(other, 'Gemeente Kapelrijt')).not.toContainText('gelezen op')
})
