import type { Page } from '@playwright/test'
import { choose, fillInstant, hoursAgo } from './support/forms.ts'
import { expect, expectAccessible, expectPage, test } from './support/journey.ts'
import type { PersonKey } from './support/people.ts'

const title = 'Mailarchief van drie besturen stond open'
const processor = '/bedrijf-noordzee-hosting-bv/breaches'

const towns: readonly { name: string; path: string; dpo: PersonKey; people: string; note: string }[] = [
  {
    name: 'Gemeente Lindenrode',
    path: '/lindenrode',
    dpo: 'els',
    people: '120',
    note: 'Alleen de mailbox sport.',
  },
  {
    name: 'Gemeente Oosterdonk',
    path: '/oosterdonk',
    dpo: 'luc',
    people: '45',
    note: 'Alleen de mailbox jeugd.',
  },
  {
    name: 'Gemeente Heidegem',
    path: '/heidegem',
    dpo: 'peter',
    people: '8',
    note: 'Alleen de mailbox burgemeester.',
  },
]

async function record(page: Page): Promise<void> {
  await page.goto('/')
  await expectPage(page, 'Inbreuken als verwerker')
  await page.getByRole('link', { name: 'Leg een inbreuk vast' }).click()
  await expectPage(page, 'Leg een inbreuk vast')
  await page.getByRole('button', { name: 'Leg vast' }).click()
  await expect(page.getByText('Vul in wanneer u het wist').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Titel').fill(title)
  await fillInstant(page, 'Wanneer wist u het zelf?', hoursAgo(3))
  await page.getByLabel('Wat is er gebeurd?').fill('Een back-up van mailboxen was zonder aanmelden te lezen.')
  await choose(page, 'Welke gegevens?', 'Basisgegevens', 'Contactgegevens')
  await page
    .getByLabel('Wat deed u al, en wat doet u nog?')
    .fill('De map is dicht; de logboeken worden nagekeken.')
  await page.getByLabel('Bij wie kunnen ze terecht?').fill('Sofie Maes, 059 00 00 00')
  await page.getByRole('button', { name: 'Leg vast' }).click()
  await expectPage(page, title)
}

async function send(page: Page): Promise<void> {
  const choice = page.getByRole('group', { name: 'Kies de verantwoordelijken die geraakt zijn' })
  for (const { name, people, note } of towns) {
    await choice.getByLabel(name).check()
    const own = page.getByRole('group', { name, exact: true })
    await own.getByLabel('Aantal mensen bij hen').fill(people)
    await own.getByLabel('Toelichting voor hen').fill(note)
  }
  await page.getByRole('button', { name: 'Bekijk en verstuur naar 3 verantwoordelijken' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Elk krijgt een eigen dossier en ziet niet wie de anderen zijn.')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Verstuur nu' }).click()
  await expect(page.getByRole('heading', { name: 'Wie weet het al?' })).toBeVisible()
}

/** The line of one town on the processor's board, read again until it says so. */
async function expectOnBoard(page: Page, name: string, state: string): Promise<void> {
  await expect(async () => {
    await page.getByRole('button', { name: 'Ververs' }).click()
    await expect(page.getByRole('row').filter({ hasText: name })).toContainText(state, { timeout: 1000 })
  }).toPass()
}

test('a processor tells three of its controllers at once, and none sees the others', async ({ enter }) => {
  const contact = await enter('sofie')
  await record(contact)
  await send(contact)
  for (const { name } of towns) await expectOnBoard(contact, name, 'aangekomen')
  await expectAccessible(contact)

  for (const [index, { name, path, dpo, people, note }] of towns.entries()) {
    const page = await enter(dpo)
    await page.goto(path)
    await page.getByRole('link', { name: title }).click()
    await expectPage(page, title)
    await expect(page.getByText('De verwerker Noordzee Hosting bv deelt mee:')).toBeVisible()
    await expect(page.getByText(note)).toBeVisible()
    await expect(page.getByText(people, { exact: false }).filter({ visible: true }).first()).toBeVisible()
    const everything = await page.content()
    for (const other of towns.filter((one) => one.name !== name)) {
      expect(everything).not.toContain(other.name.replace('Gemeente ', ''))
      expect(everything).not.toContain(other.note)
    }
    if (index > 0) continue
    await page.getByRole('button', { name: 'Bevestig de ontvangst' }).click()
    await expect(page.getByText(/Ontvangst bevestigd op/)).toBeVisible()
  }
  const [first, second] = towns
  await expectOnBoard(contact, first?.name ?? '', 'ontvangst bevestigd')
  await expectOnBoard(contact, second?.name ?? '', 'aangekomen')
})

test('a processor enters no register of those it serves, and they not its own', async ({ enter }) => {
  const contact = await enter('sofie')
  const dpo = await enter('els')
  for (const [page, path] of [
    [contact, '/lindenrode/register'],
    [contact, '/lindenrode/incidents/2026-003'],
    [contact, '/bedrijf-burgerloket-software-nv/breaches'],
    [dpo, processor],
  ] as const) {
    await page.goto(path)
    await expectPage(page, 'Deze pagina is er niet')
  }
})
