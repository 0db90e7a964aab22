import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectPage,
  phone,
  test,
} from './support/journey.ts'
import { letterTo, pathIn } from './support/mailbox.ts'

test('a DPO asks suppliers at once, and one answers from a phone without an account', async ({
  enter,
  browser,
  complaints,
}) => {
  const peter = await enter('peter')
  await peter.goto('/ocmw-heidegem/agreements')
  await expectPage(peter, 'Verwerkersovereenkomsten')
  await peter.getByRole('button', { name: 'Vraag het aan leveranciers' }).click()
  const questions = peter.getByRole('region', { name: 'Vragen aan leveranciers' })
  await questions.getByRole('button', { name: 'Kies allemaal' }).click()
  await questions.getByLabel('Wat vraagt u?').fill('Treft de inbraak bij Wolk u ook?')
  const due = questions.getByRole('group', { name: 'Tegen wanneer wilt u antwoord?' })
  await due.getByLabel('Datum').fill('2027-06-01')
  await due.getByLabel('Uur').fill('12:00')
  await expectAccessible(peter)
  await questions.getByRole('button', { name: 'Verstuur' }).click()
  await expect(questions.getByText('2 leveranciers krijgen een brief.')).toBeVisible()
  const line = questions.getByRole('listitem').filter({ hasText: 'Burgerloket' })
  await expect(line).toContainText('gevraagd')

  const letter = await letterTo('incidenten@burgerloket.example')
  expect(letter.subject).toBe('Een vraag over gegevens die u verwerkt')
  const context = await browser.newContext({ viewport: phone })
  const page = await context.newPage()
  page.on('console', (message) => {
    // What the server refuses is written in the browser's own log; the page says it in words.
    if (message.type() === 'error' && !message.text().includes('400')) complaints.push(message.text())
  })
  await page.goto(pathIn(letter))
  await expectPage(page, 'Een vraag aan u als leverancier')
  await expect(page.getByText('Treft de inbraak bij Wolk u ook?')).toBeVisible()
  expect(new URL(page.url()).hash).toBe('')
  await page.getByRole('button', { name: 'Dien in' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Ja, of we weten het nog niet zeker').check()
  await page.getByLabel('Wat weet u?').fill('Onze server werd versleuteld.')
  await page.getByRole('button', { name: 'Bewaar en ga later verder' }).click()
  await expect(page.getByText('Bewaard.')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Wat weet u?')).toHaveValue('Onze server werd versleuteld.')
  await page.getByLabel('Wie kan men bij u bereiken?').fill('Jan, 09 000 00 00')
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Dien in' }).click()
  await expect(page.getByText(/Uw antwoord kwam aan op/)).toBeVisible()
  await page.getByLabel('Wat wilt u nog toevoegen?').fill('Het waren er twaalf.')
  await page.getByRole('button', { name: 'Voeg toe' }).click()
  await expect(page.getByText('Toegevoegd.')).toBeVisible()
  await expectAccessible(page)
  await context.close()

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
  await expect(peter.getByText(/Burgerloket Software nv: E-loket/).first()).toBeVisible()
})
