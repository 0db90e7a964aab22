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
import { lettersAbout } from './support/mailbox.ts'

const reference = /R-[0-9A-Z]{4}-[0-9A-Z]{4}/

async function expectQuestion(page: Page, question: string): Promise<void> {
  await expectPage(page, question)
  await expectNoSidewaysScroll(page)
}

async function expectHeading(page: Page, question: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible()
}

/** Thirteen acts, most of them one touch: what a person does in far less than two minutes. `look` is how closely each question is looked at. */
async function report(page: Page, text: string, look = expectQuestion): Promise<string> {
  await look(page, 'Wat is er aan de hand?')
  await page.getByRole('button', { name: 'Een mail of brief ging naar de verkeerde' }).click()
  for (const [question, answer] of [
    ['Hoe ging het weg?', 'Afgegeven of getoond'],
    ['Bij wie kwam het terecht?', 'Bij iemand van buiten'],
    ['Heeft die het gewist of teruggegeven?', 'Nee'],
  ] as const) {
    await look(page, question)
    await page.getByRole('button', { name: answer }).click()
  }
  await look(page, 'Wat is er gebeurd?')
  await page.getByLabel('Vertel het in uw eigen woorden').fill(text)
  await page.getByRole('button', { name: 'Verder' }).click()
  await look(page, 'Wanneer merkte u het?')
  await page.getByLabel('Net nu').check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await look(page, 'Waar gebeurde het?')
  await page.getByLabel('Dienst, gebouw, toestel of programma').fill('sociale dienst, tweede verdieping')
  await page.getByRole('button', { name: 'Verder' }).click()
  await look(page, 'Over wie gaan de gegevens?')
  await page.getByRole('button', { name: 'Weet ik niet, sla over' }).click()
  await look(page, 'Klopt dit?')
  await page.getByRole('button', { name: 'Geef door aan de DPO' }).click()
  await look(page, 'Het is aangekomen. Dank u.')
  const receipt = await page.getByText(reference).first().innerText()
  return reference.exec(receipt)?.[0] ?? ''
}

for (const [width, viewport] of [
  ['a phone', phone],
  ['a desk', desk],
] as const) {
  test(`on ${width}, an employee reports in plain words and gets a reference`, async ({ enter }) => {
    const page = await enter('yasmina', { viewport })
    await page.goto('/')
    await expect(page).toHaveURL(/\/ocmw-lindenrode\/report$/)
    // Whoever says nothing of what it is tells it in words; the way back leads to the choice.
    await page.getByRole('button', { name: 'Iets anders, of ik weet het niet' }).click()
    await page.getByRole('button', { name: 'Verder' }).click()
    await expect(page.getByText('Fout:').first()).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Terug' }).click()
    await expect(page.getByRole('button', { name: 'Iets anders, of ik weet het niet' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    expect(await report(page, `Ik gaf de map van een andere cliënt mee, gemerkt op ${width}.`)).not.toBe('')
  })
}

test('an employee follows the own reports alone, adds to one, and enters no dossier', async ({ enter }) => {
  const text = 'Ik mailde het verslag van een huisbezoek naar de verkeerde thuiszorgdienst.'
  const page = await enter('yasmina', { viewport: phone })
  await page.goto('/ocmw-lindenrode/report')
  const toDpo = () => lettersAbout('els@lindenrode.example', 'Een signaal wacht in Lekboek')
  const before = (await toDpo()).length
  const mark = await report(page, text, expectHeading)
  // The DPO is told by a letter, which says that something waits and nothing of it.
  await expect.poll(async () => (await toDpo()).length).toBeGreaterThan(before)
  const letter = (await toDpo()).at(-1)
  expect(letter?.text).toContain('/ocmw-lindenrode\n')
  expect(letter?.text).not.toMatch(/huisbezoek|Yasmina|\/incidents\//)
  await page.getByRole('link', { name: 'Bekijk wat ik eerder doorgaf' }).click()
  await expectQuestion(page, 'Mijn signalen')
  const own = page.getByRole('article').filter({ hasText: mark })
  await expect(own).toContainText('Het is bij de DPO. Zodra die eraan begint, ziet u het hier.')
  await expect(page.getByText('attest van woonst')).toHaveCount(0)

  await own.getByRole('button', { name: 'Voeg iets toe' }).click()
  await own.getByLabel('Wat wilt u nog zeggen?').fill('De dienst belde terug: ze hebben het gewist.')
  await own.getByRole('button', { name: 'Voeg toe' }).click()
  await expect(own.getByText('De dienst belde terug: ze hebben het gewist.')).toBeVisible()
  await expectAccessible(page)

  const dpo = await enter('els')
  await dpo.goto('/ocmw-lindenrode')
  await dpo
    .getByRole('link', { name: /Ik mailde het verslag van een huisbezoek/ })
    .first()
    .click()
  await expect(dpo.getByText('De dienst belde terug: ze hebben het gewist.')).toBeVisible()
  const facts = dpo.getByRole('region', { name: 'Wat er gebeurde' })
  await expect(dpo.getByText('Mail of brief naar de verkeerde')).toBeVisible()
  await expect(dpo.getByText(/^Overgenomen uit het signaal van Yasmina/)).toBeVisible()
  await expect(facts.getByLabel('Getoond aan de verkeerde ontvanger')).toBeChecked()
  await dpo.getByRole('button', { name: 'Start het onderzoek' }).click()
  await expect(dpo.getByText('in onderzoek')).toBeVisible()
  const dossier = new URL(dpo.url()).pathname

  await page.reload()
  await expect(own).toContainText('De DPO zoekt uit wat er precies gebeurd is.')
  for (const path of [dossier, '/lindenrode/incidents/2026-003']) {
    await page.goto(path)
    await expect(
      page.getByRole('main').getByText(/Deze pagina is er niet|Dit bestaat niet \(meer\)/),
      path,
    ).toBeVisible()
    await expect(page.getByText('huisbezoek')).toHaveCount(0)
    await expectAccessible(page)
  }
  await page.goto('/ocmw-lindenrode/register')
  await expect(
    page.getByRole('main').getByText(/Deze pagina is er niet|Uw rol laat dit niet toe/),
  ).toBeVisible()
  await expect(page.getByRole('rowheader')).toHaveCount(0)
})
