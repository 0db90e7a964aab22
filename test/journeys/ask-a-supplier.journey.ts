import type { Browser, Page } from '@playwright/test'
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectPage,
  phone,
  test,
} from './support/journey.ts'
import { letterTo, pathIn } from './support/mailbox.ts'

/** Where no script runs the link of the letter is pasted. */
async function answerWithoutScripts(browser: Browser, link: string): Promise<void> {
  const context = await browser.newContext({ viewport: phone, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/answer')
  await page.getByLabel('De link uit de brief').fill(link)
  await page.getByRole('button', { name: 'Toon de vraag' }).click()
  await expect(page.getByText('Treft de inbraak bij Wolk u ook?')).toBeVisible()
  await page.getByLabel('Nee, dit treft ons niet').check()
  await page.getByRole('button', { name: 'Bewaar en ga later verder' }).click()
  await expect(page.getByRole('status')).toContainText('Bewaard.')
  await expect(page.getByLabel('Nee, dit treft ons niet')).toBeChecked()
  await context.close()
}

/** An agreement with a supplier that is on no platform. */
async function addSupplier(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Voeg een overeenkomst toe' }).click()
  const form = page.getByRole('region', { name: 'Nieuwe overeenkomst' })
  await form.getByLabel('Verwerker', { exact: true }).fill('Zetterij Lood')
  await form.getByLabel('Wat doet de verwerker?').fill('Zetwerk')
  await form.getByLabel(/^Waar schrijft u hem/).fill('incidenten@lood.example')
  await form.getByRole('button', { name: 'Voeg een overeenkomst toe' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Zetterij Lood' }).first()).toBeVisible()
}

test('a DPO asks suppliers at once, and one answers from a phone without an account', async ({
  enter,
  browser,
  complaints,
}) => {
  const peter = await enter('peter')
  await peter.goto('/ocmw-heidegem/agreements')
  await expectPage(peter, 'Verwerkersovereenkomsten')
  await addSupplier(peter)
  await peter.getByRole('button', { name: 'Vraag het aan leveranciers' }).click()
  const questions = peter.getByRole('region', { name: 'Vragen aan leveranciers' })
  await questions.getByRole('button', { name: 'Kies allemaal' }).click()
  await questions.getByLabel('Wat vraagt u?').fill('Treft de inbraak bij Wolk u ook?')
  const due = questions.getByRole('group', { name: 'Tegen wanneer wilt u antwoord?' })
  await due.getByLabel('Datum').fill('2027-06-01')
  await due.getByLabel('Uur').fill('12:00')
  await expectAccessible(peter)
  await questions.getByRole('button', { name: 'Verstuur' }).click()
  await expect(questions.getByText('3 leveranciers krijgen een brief.')).toBeVisible()
  const line = questions.getByRole('listitem').filter({ hasText: 'Zetterij Lood' })
  await expect(line).toContainText('gevraagd')

  const letter = await letterTo('incidenten@lood.example')
  expect(letter.subject).toBe('Een vraag over gegevens die u verwerkt')
  const context = await browser.newContext({ viewport: phone })
  const page = await context.newPage()
  page.on('console', (message) => {
    // What the server refuses is written in the browser's own log; the page says it in words.
    if (message.type() === 'error' && !message.text().includes('422')) complaints.push(message.text())
  })
  const link = pathIn(letter)
  await page.goto(link)
  await expect(page.getByText('Treft de inbraak bij Wolk u ook?')).toBeVisible()
  await expectPage(page, 'Een vraag aan u als leverancier')
  expect(new URL(page.url()).hash).toBe('')
  await page.getByRole('button', { name: 'Dien in' }).click()
  await expect(page.getByRole('alert')).toContainText('Bent u getroffen? Vul dit in.')
  await expectAccessible(page)
  await page.getByLabel('Ja, of we weten het nog niet zeker').check()
  await page.getByLabel('Wat weet u?').fill('Onze server werd versleuteld.')
  await page.getByRole('button', { name: 'Bewaar en ga later verder' }).click()
  await expect(page.getByRole('status')).toContainText('Bewaard.')
  await page.goto('about:blank')
  await page.goto(link)
  await expect(page.getByLabel('Wat weet u?')).toHaveValue('Onze server werd versleuteld.')
  await page.getByRole('button', { name: 'Français' }).click()
  await expectPage(page, 'Une question qui vous est posée en tant que fournisseur')
  await page.getByRole('button', { name: 'Nederlands' }).click()
  const aware = page.getByRole('group', { name: /Sinds wanneer weet u het/ })
  await aware.getByLabel('Datum').fill('2026-11-01')
  await aware.getByLabel('Uur').fill('09:30')
  await page.getByLabel('Wie kan men bij u bereiken?').fill('Jan, 09 000 00 00')
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Dien in' }).click()
  await expect(page.getByText(/Uw antwoord kwam aan op/)).toBeVisible()
  const receipt = await page.locator('.code').innerText()
  expect(receipt).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Bewaar als tekst' }).click()
  expect((await download).suggestedFilename()).toBe('code-bewaren.txt')
  await page.getByRole('button', { name: 'Ga terug naar de vraag' }).click()
  await expect(page.getByText('Uw antwoord zelf tonen we hier niet')).toBeVisible()
  await expect(page.getByText('Onze server werd versleuteld.')).toHaveCount(0)
  await page.getByLabel('Wat wilt u nog toevoegen?').fill('Het waren er twaalf.')
  await page.getByRole('button', { name: 'Voeg toe' }).click()
  await expect(page.getByText('Toegevoegd.')).toBeVisible()
  await expect(page.locator('.code')).toHaveCount(0)
  await expectAccessible(page)
  await context.close()

  await answerWithoutScripts(browser, pathIn(await letterTo('veiligheid@noordzeehosting.example')))
  await peter.reload()
  await expect(line).toContainText('Onze server werd versleuteld.')
  const other = questions.getByRole('listitem').filter({ hasText: 'Noordzee' })
  await other.getByRole('button', { name: /^Vraag het opnieuw/ }).click()
  await expect(questions.getByText('krijgt een nieuwe link')).toBeVisible()
  await other.getByRole('button', { name: /^Neem terug/ }).click()
  await expect(other).toContainText('teruggenomen')
  await peter.setViewportSize(phone)
  await expectNoSidewaysScroll(peter)
  await expectAccessible(peter)
  await peter.goto('/ocmw-heidegem')
  await expect(peter.getByText(/Zetterij Lood: Zetwerk/).first()).toBeVisible()

  const pieter = await enter('pieter', { viewport: phone })
  await pieter.goto('/bedrijf-burgerloket-software-nv/agreements')
  const claimed = pieter.getByRole('region', { name: 'Wat klanten u vroegen' })
  // What is asked under an agreement that it confirmed stands there already.
  await expect(claimed.getByText('Treft de inbraak bij Wolk u ook?')).toBeVisible()
  await claimed.getByLabel('Code of link').fill('1234 5678 9012 3456')
  await claimed.getByRole('button', { name: 'Neem over' }).click()
  await expect(claimed.getByRole('alert').first()).toContainText('Met deze code of link vinden wij niets')
  expect(complaints.splice(0)).toEqual([expect.stringContaining('status of 400')])
  await claimed.getByRole('button', { name: 'Vernieuw' }).click()
  await expect(claimed.getByRole('alert')).toHaveCount(0)
  await claimed.getByLabel('Code of link').fill(receipt)
  await claimed.getByRole('button', { name: 'Neem over' }).click()
  await expect(claimed.getByText('Overgenomen. De woorden komen zo aan.')).toBeVisible()
  await expect(async () => {
    await claimed.getByRole('button', { name: 'Vernieuw' }).click()
    await expect(claimed.getByText('Het waren er twaalf.')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect(claimed.getByText('Treft de inbraak bij Wolk u ook?')).toHaveCount(2)
  await expectNoSidewaysScroll(pieter)
  await expectAccessible(pieter)
  await peter.goto('/ocmw-heidegem/agreements')
  await expect(line).toContainText('nam dit antwoord over in een eigen account')
  await expectAccessible(peter)
  await line.getByRole('button', { name: 'Ja, koppel de overeenkomst' }).click()
  await expect(line).toContainText('de overeenkomst is gekoppeld')

  await line.getByRole('link', { name: /Het antwoord staat in dossier/ }).click()
  await peter.waitForURL(/incidents\/2026-\w+\/facts/)
  await peter.getByRole('link', { name: 'Vraag een leverancier, of berg diens mail op' }).click()
  await peter.getByRole('button', { name: 'Stel een vraag' }).click()
  const fromDossier = peter.getByRole('region', { name: 'Vraag het aan een leverancier' })
  await fromDossier.getByRole('checkbox').last().check()
  await fromDossier.getByLabel('Wat vraagt u?').fill('Treft dit u ook?')
  const until = fromDossier.getByRole('group', { name: 'Tegen wanneer wilt u antwoord?' })
  await until.getByLabel('Datum').fill('2027-06-01')
  await until.getByLabel('Uur').fill('12:00')
  await fromDossier.getByRole('button', { name: 'Verstuur' }).click()
  await expect(fromDossier.getByText('1 leverancier krijgt een brief.')).toBeVisible()
  await expect(fromDossier.getByRole('listitem').filter({ hasText: 'Treft dit u ook?' })).toContainText(
    'gevraagd',
  )
  await expectAccessible(peter)
  await expectNoSidewaysScroll(peter)
})
