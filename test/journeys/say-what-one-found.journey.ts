import type { BrowserContextOptions, Page } from '@playwright/test'
import { takenPhoto } from '../support/src/photo.ts'
import {
  desk,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectPage,
  phone,
  test,
} from './support/journey.ts'
import { lettersAbout } from './support/mailbox.ts'

const photo = async () => ({ name: 'IMG_2041.JPG', mimeType: 'image/jpeg', buffer: await takenPhoto() })
const noPhoto = { name: 'brief.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('Een brief.') }

const shots = process.env['LEKBOEK_SHOTS']

/** Looks at a page as a person would, and keeps a picture where one is asked for. */
async function look(page: Page, name: string, isScripted = true): Promise<void> {
  // What looks for faults is a script itself.
  if (isScripted) await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

/** Tells that papers lay in the street; the receipt's sixteen digits. */
async function tell(page: Page, text: string, name: string, isScripted: boolean): Promise<string> {
  await page.goto('/meld/lindenrode')
  await expect(page.getByRole('heading', { level: 1, name: 'Iets gevonden of gezien?' })).toBeVisible()
  await look(page, `${name}-form`, isScripted)
  await page.getByLabel('Papieren, brieven of dossiers').check()
  await page.getByLabel('Vertel in uw eigen woorden').fill(text)
  await page.getByLabel('Waar was dat?').fill('Kerkstraat, naast de glasbak')
  await page.getByLabel('Naam').fill('Jo Peeters')
  await page.getByLabel('Mijn bericht mag naar de juiste organisatie').check()
  // Faster than anybody writes is refused, and nothing typed is lost.
  await page.waitForTimeout(3200)
  // Whoever presses twice gets the same receipt.
  await page.getByRole('button', { name: 'Verstuur' }).dblclick()
  await expect(
    page.getByRole('heading', { level: 1, name: 'Dank u. Uw bericht is aangekomen.' }),
  ).toBeVisible()
  await look(page, `${name}-receipt`, isScripted)
  return (await page.locator('.code').innerText()).replaceAll(/\s/g, '')
}

async function follow(page: Page, code: string): Promise<void> {
  await page.getByLabel('Uw code van zestien cijfers').fill(code)
  await page.getByRole('button', { name: 'Toon mijn bericht' }).click()
}

const ways: readonly (readonly [string, BrowserContextOptions])[] = [
  ['on a phone', { viewport: phone }],
  ['on a phone in the dark', { viewport: phone, colorScheme: 'dark' }],
  ['without scripts', { viewport: phone, javaScriptEnabled: false }],
]

for (const [way, options] of ways) {
  test(`somebody tells ${way} what they found, the DPO answers, and they read it`, async ({
    browser,
    baseURL,
    enter,
  }) => {
    const name = way.replaceAll(' ', '-')
    const text = `Een map met dossiers lag op straat, gezien ${way}.`
    const context = await browser.newContext({ locale: 'nl-BE', ...options, baseURL: String(baseURL) })
    const page = await context.newPage()
    const isScripted = options.javaScriptEnabled !== false
    const toDpo = () => lettersAbout('els@lindenrode.example', 'Een signaal wacht in Lekboek')
    const before = (await toDpo()).length
    const code = await tell(page, text, name, isScripted)
    expect(code).toMatch(/^\d{16}$/)
    await expect.poll(async () => (await toDpo()).length).toBeGreaterThan(before)

    // Nobody goes on without having kept it.
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Bewaar als tekst' }).click()
    expect((await download).suggestedFilename()).toBe('code-bewaren.txt')
    if (isScripted) await expect(page.getByLabel('Ik heb de code bewaard')).toBeChecked()
    else await page.getByLabel('Ik heb de code bewaard').check()
    await page.getByRole('button', { name: 'Ga naar uw bericht' }).click()
    await expect(page).toHaveURL(/\/meld\/lindenrode\/opvolgen$/)
    await expect(page.getByText('Aangekomen.')).toBeVisible()
    await page.getByRole('link', { name: 'Sluit af' }).click()
    await look(page, `${name}-code`, isScripted)
    await follow(page, '1234 5678 9012 3456')
    await expect(page.getByRole('alert')).toContainText('Met deze code vinden wij niets')
    await look(page, `${name}-wrong`, isScripted)
    await follow(page, code)
    await expect(page.getByText('Aangekomen.')).toBeVisible()

    const dpo = await enter('els', { viewport: options.colorScheme === 'dark' ? phone : desk })
    await dpo.goto('/lindenrode')
    await dpo
      .getByRole('link', { name: new RegExp(`Een map met dossiers lag op straat, gezien ${way}`) })
      .first()
      .click()
    await dpo.getByText('Wat er binnenkwam').click()
    const told = dpo.getByRole('article').filter({ hasText: text })
    if (!(await told.isVisible())) await dpo.getByText('Wat er binnenkwam').click()
    await expect(told).toContainText('Van buiten: Papieren, brieven of dossiers')
    await told.getByRole('button', { name: 'Toon wie het is' }).click()
    await told.getByLabel('Waarom?').fill('De map moet vandaag opgehaald worden.')
    await told.getByRole('button', { name: 'Toon wie het is' }).last().click()
    await expect(told.getByText('Jo Peeters')).toBeVisible()
    await told.getByLabel('Antwoord of vraag iets').fill('Dank u. We komen de map halen.')
    await told.getByRole('button', { name: 'Verstuur naar de melder' }).click()
    await expect(told.getByText('We komen de map halen.').first()).toBeVisible()
    await look(dpo, `${name}-dossier`)

    await page.getByRole('button', { name: 'Kijk opnieuw of er antwoord is' }).click()
    await expect(page.getByText('Dank u. We komen de map halen.')).toBeVisible()
    await expect(page.getByText('Beantwoord.')).toBeVisible()
    await look(page, `${name}-follow`, isScripted)
    await page.getByRole('button', { name: 'Verstuur' }).click()
    await expect(page.getByRole('alert')).toContainText('Schrijf iets of kies een foto.')
    await page.getByLabel('Iets toevoegen of antwoorden').fill('Ik ben thuis tot zes uur.')
    await page.getByLabel('Een foto').setInputFiles(noPhoto)
    await page.getByRole('button', { name: 'Verstuur' }).click()
    await expect(page.getByRole('alert')).toContainText('Uw bericht is toegevoegd; de foto niet: Dit is geen')
    await expect(page.getByText('Ik ben thuis tot zes uur.')).toBeVisible()
    await expect(page.getByLabel('Iets toevoegen of antwoorden')).toHaveValue('')
    await look(page, `${name}-no-photo`, isScripted)
    await page.getByLabel('Een foto').setInputFiles({ ...noPhoto, buffer: Buffer.alloc(30_000_000) })
    await page.getByRole('button', { name: 'Verstuur' }).click()
    await expect(page.getByRole('alert')).toContainText('Deze foto is te groot.')
    await page.getByLabel('Een foto').setInputFiles(await photo())
    await page.getByRole('button', { name: 'Verstuur' }).click()
    await expect(page.getByText('Uw foto is toegevoegd.')).toBeVisible()
    await page.getByLabel('Iets toevoegen of antwoorden').fill('Zo zag het eruit.')
    await page.getByLabel('Een foto').setInputFiles(await photo())
    await page.getByRole('button', { name: 'Verstuur' }).click()
    await expect(page.getByText('Uw bericht en uw foto zijn toegevoegd.')).toBeVisible()
    await look(page, `${name}-messages`, isScripted)
    expect(await context.cookies()).toEqual([])
    await context.close()
  })
}

test('what is refused is said at the top and at its field, in the language of the page', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    viewport: { width: 320, height: 640 },
    locale: 'fr-BE',
    baseURL: String(baseURL),
  })
  const page = await context.newPage()
  await page.goto('/meld/lindenrode/fr')
  await page.waitForTimeout(3200)
  await page.evaluate(() =>
    document.querySelectorAll('[required]').forEach((field) => field.removeAttribute('required')),
  )
  await page.getByLabel('Où était-ce').fill('Rue de l’Église')
  await page.getByRole('button', { name: 'Envoyer' }).click()
  await expect(page.getByRole('alert')).toContainText('Qu’avez-vous trouvé ou vu')
  await expect(page.getByLabel('Où était-ce')).toHaveValue('Rue de l’Église')
  await look(page, 'refused-fr')
  await page.getByRole('link', { name: 'Deutsch' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Etwas gefunden oder gesehen?' })).toBeVisible()
  await look(page, 'form-de')
  await context.close()
})

test('an administrator opens the page, and takes its address and posters along', async ({ enter }) => {
  const page = await enter('ann', { viewport: desk })
  await page.goto('/lindenrode/administration/outside')
  await expectPage(page, 'Signalen van buiten')
  await expect(page.getByText('De pagina staat open.')).toBeVisible()
  await expect(page.getByRole('link', { name: /\/meld\/lindenrode$/ })).toBeVisible()
  await expect(page.getByRole('img', { name: /QR-code van/ })).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Poster in het Frans (PDF)' }).click()
  expect((await download).suggestedFilename()).toContain('-fr.pdf')
  await look(page, 'administration')
  await page.getByRole('button', { name: 'Wijzig' }).click()
  await page
    .getByLabel('Websites die de pagina in een kader mogen tonen')
    .fill('http://www.lindenrode.example')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('Geen bruikbaar adres').first()).toBeVisible()
  await expectAccessible(page)
  await page
    .getByLabel('Websites die de pagina in een kader mogen tonen')
    .fill('https://www.lindenrode.example')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('<iframe src=')).toBeVisible()
  await look(page, 'administration-embed')
})
