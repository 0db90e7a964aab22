import fs from 'node:fs/promises'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import pg from 'pg'
import { fillInstant, hoursAgo } from './support/forms.ts'
import {
  desk,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectPage,
  phone,
  test,
} from './support/journey.ts'
import { inOwnLekboek, signInAt, type OwnLekboek } from './support/own-lekboek.ts'
import type { PersonKey } from './support/people.ts'

const title = 'Drukwerk van veertig besturen lag open'
const served = 40
const common = { name: 'tijdlijn.txt', text: '03.10 u: de map stond open. 09.40 u: ze is dicht.' }
const own = { name: 'lijst-lindenrode.csv', text: 'naam,straat\nAn Peeters,Dorpsplein 4\n' }
const later = { name: 'verslag.txt', text: 'De logboeken zijn nagekeken.' }
const fileOf = ({ name, text }: typeof common) => ({
  ...{ name, mimeType: 'text/plain', buffer: Buffer.from(text) },
})

async function databaseOf({ env }: OwnLekboek): Promise<pg.Client> {
  const [password, port] = await Promise.all(
    ['postgres.password', 'postgres.port'].map((name) =>
      fs.readFile(path.join(env['LEKBOEK_DATA'] ?? '', name), 'utf8'),
    ),
  )
  const connect = async (database: string) => {
    const client = new pg.Client({
      connectionString: `postgresql://postgres:${password?.trim()}@127.0.0.1:${port?.trim()}/${database}`,
    })
    await client.connect()
    return client
  }
  const first = await connect('postgres')
  const { rows } = await first.query<{ datname: string }>(
    `SELECT datname FROM pg_database WHERE NOT datistemplate AND datname <> 'postgres'`,
  )
  await first.end()
  return connect(rows[0]?.datname ?? '')
}

/** The demo has a dozen towns: as many more, invented like them, as a printer serves. @returns the names of all. */
async function bringMore(lekboek: OwnLekboek): Promise<string[]> {
  const client = await databaseOf(lekboek)
  const { rows: processors } = await client.query<{ id: string }>(
    `SELECT id FROM organisation WHERE name = 'Burgerloket Software nv'`,
  )
  const processor = processors[0]?.id
  const names = async () => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT DISTINCT o.name FROM agreement a JOIN organisation o ON o.id = a.controller_id
        WHERE a.processor_id = $1 AND o.valid_until IS NULL ORDER BY o.name`,
      [processor],
    )
    return rows.map(({ name }) => name)
  }
  const missing = served - (await names()).length
  await client.query(
    `INSERT INTO organisation SELECT (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'kbo', NULL, 'nis', NULL,
        'ovo', NULL, 'slug', 'dorp-' || n, 'name', 'Gemeente Dorp ' || to_char(n, 'FM00')))).*
      FROM organisation o, generate_series(1, $1::integer) n WHERE o.name = 'Gemeente Zavelbeke'`,
    [missing],
  )
  await client.query(
    `INSERT INTO agreement SELECT (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'controller_id', d.id))).*
      FROM agreement a JOIN organisation z ON z.id = a.controller_id AND z.name = 'Gemeente Zavelbeke',
        organisation d WHERE a.processor_id = $1 AND d.name LIKE 'Gemeente Dorp %'`,
    [processor],
  )
  const all = await names()
  await client.end()
  return all
}

async function goTo(page: Page, room: string): Promise<void> {
  const rooms = page.getByRole('navigation', { name: 'Onderdelen van de inbreuk' })
  await rooms.getByRole('link', { name: room }).click()
  await expect(page.getByText('Bezig met ophalen …')).toHaveCount(0)
}

const lineOf = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader').filter({ hasText: name }) })

async function expectSeenOnBothScreens(page: Page, name: string): Promise<void> {
  for (const [width, size] of [
    [360, phone],
    [1280, desk],
  ] as const) {
    await page.setViewportSize(size)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await page.screenshot({ path: test.info().outputPath(`${name}-${width}.png`), fullPage: true })
  }
}

async function record(page: Page, site: string): Promise<void> {
  await page.goto(`${site}/bedrijf-burgerloket-software-nv/breaches/new`)
  await page.getByLabel('Titel').fill(title)
  await fillInstant(page, 'Wanneer wist u het zelf?', hoursAgo(3))
  await page.getByLabel('Wat is er gebeurd?').fill('Een map met drukwerk was zonder aanmelden te lezen.')
  await page.getByLabel('Wat deed u al?').fill('De map is dicht.')
  await page.getByLabel('Bij wie kunnen ze terecht?').fill('Pieter Claes, 09 000 10 99')
  await page.getByRole('button', { name: 'Leg vast' }).click()
  await expectPage(page, title)
}

/** All of them from a file with commas, page by page afterwards. */
async function chooseAll(page: Page, names: readonly string[]): Promise<void> {
  await goTo(page, 'Wie is geraakt')
  const lines = [
    'naam,personen,tekst',
    ...names.map((name, index) => `${name},${index + 1},"Map ${index + 1}, deel 1"`),
  ]
  await page
    .getByLabel('Sleep een bestand hierheen, of kies het')
    .setInputFiles({ name: 'klanten.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) })
  await page.getByRole('button', { name: `Neem ${served} rijen over` }).click()
  await expect(page.getByRole('heading', { name: `${served} gekozen` })).toBeVisible()
  await turnPages(page)
}

async function turnPages(page: Page): Promise<void> {
  await expect(page.getByText('1 tot 25')).toBeVisible()
  await page.getByRole('button', { name: 'Volgende' }).click()
  await expect(page.getByText('26 tot 40')).toBeVisible()
  await expect(page.getByRole('rowheader')).toHaveCount(served - 25)
  await page.getByRole('button', { name: 'Vorige' }).click()
  await expect(page.getByText('1 tot 25')).toBeVisible()
}

/** One for all in the room of files; one for Lindenrode alone in its row. */
async function addFiles(page: Page): Promise<void> {
  await goTo(page, 'Bestanden')
  await expect(
    page.getByRole('heading', { name: `alle ${served} verantwoordelijken krijgen dit` }),
  ).toBeVisible()
  await page.getByLabel('Kies bestanden voor iedereen').setInputFiles(fileOf(common))
  await expect(page.getByRole('listitem').filter({ hasText: common.name })).toContainText(
    'Nog niet verstuurd',
  )
  await expectSeenOnBothScreens(page, 'files-for-everybody')

  await goTo(page, 'Wie is geraakt')
  await page.getByLabel('Zoek op naam', { exact: true }).fill('Gemeente Lindenrode')
  const line = lineOf(page, 'Gemeente Lindenrode')
  await expect(page.getByRole('rowheader')).toHaveCount(1)
  await line.getByRole('button', { name: /^Eigen cijfers, tekst en bestanden/ }).click()
  const alone = page.getByRole('region', { name: 'Alleen voor Gemeente Lindenrode' })
  await alone.getByLabel('Kies bestanden alleen voor Gemeente Lindenrode').setInputFiles(fileOf(own))
  await expect(line).toContainText(`eigen bestand: ${own.name}`)
  await expect(alone.getByRole('listitem')).toContainText(own.name)
  await expectSeenOnBothScreens(page, 'files-for-one')
}

async function lookAndSend(page: Page): Promise<void> {
  await goTo(page, 'Bekijk en verstuur')
  await page.getByText('Bekijk het bericht zoals elk het leest').click()
  await page.getByLabel('Zoek op naam', { exact: true }).fill('gemeente')
  const preview = page.getByRole('dialog')
  const look = async (name: string) => {
    await page.getByLabel('Zoek op naam', { exact: true }).fill(name)
    await lineOf(page, name)
      .getByRole('button', { name: /^Bekijk/ })
      .click()
    await expect(preview).toContainText(`Zo leest ${name} het`)
  }
  await look('Gemeente Oosterdonk')
  await expect(preview).toContainText(common.name)
  await expect(preview).toContainText('Krijgt iedereen')
  await expect(preview).not.toContainText(own.name)
  await preview.getByRole('button', { name: 'Sluit', exact: true }).click()
  await look('Gemeente Lindenrode')
  await expect(preview.getByRole('listitem').filter({ hasText: own.name })).toContainText(
    'Krijgt alleen Gemeente Lindenrode',
  )
  await expectSeenOnBothScreens(page, 'preview')
  await preview.getByRole('button', { name: 'Sluit', exact: true }).click()
  await page.getByRole('button', { name: 'Verder', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Verstuur nu' }).click()
  await expect(page.getByRole('heading', { name: 'Wie weet het al?' })).toBeVisible()
  await expect(page.getByText(`${served} van ${served} weten van dit lek. Alles is aangekomen.`)).toBeVisible(
    { timeout: 60_000 },
  )
  await turnPages(page)
  await expectSeenOnBothScreens(page, 'board')
}

/** What comes after the first message waits for the next, and says so. */
async function addLater(page: Page): Promise<void> {
  await goTo(page, 'Bestanden')
  const sent = page.getByRole('listitem').filter({ hasText: common.name })
  await expect(sent).toContainText('Verstuurd met versie 1; dit staat vast.')
  await expect(sent.getByRole('button')).toHaveCount(0)
  await page.getByLabel('Kies bestanden voor iedereen').setInputFiles(fileOf(later))
  await expect(page.getByText('krijgt een nieuw bestand pas met de volgende aanvulling')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: later.name })).toContainText('Nog niet verstuurd')
  await goTo(page, 'Versies')
  const unsent = page.getByRole('region').filter({ hasText: later.name })
  await expect(unsent).toBeVisible()
  await expectSeenOnBothScreens(page, 'versions')
}

async function savedText(page: Page, name: string): Promise<string> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name, exact: true }).first().click()
  return fs.readFile(await (await waiting).path(), 'utf8')
}

/** Another person at this browser. */
async function enterAs(page: Page, site: string, person: PersonKey, place: string): Promise<void> {
  await page.goto('about:blank')
  await page.context().clearCookies()
  await signInAt(page, site, person, place)
}

test('a processor tells forty controllers from a file, with one file for all and one for a single one', async ({
  page,
}) => {
  // A server of its own, with forty registers.
  test.setTimeout(420_000)
  // What is not there is said, and not waited for until the end.
  page.setDefaultTimeout(60_000)
  await inOwnLekboek(page, async (lekboek) => {
    const { site } = lekboek
    const names = await bringMore(lekboek)
    expect(names).toHaveLength(served)
    await page.setViewportSize(desk)
    await signInAt(page, site, 'pieter', '/bedrijf-burgerloket-software-nv/breaches')
    await expectPage(page, 'Inbreuken als verwerker')
    await record(page, site)
    await chooseAll(page, names)
    await addFiles(page)
    await lookAndSend(page)
    await addLater(page)

    await enterAs(page, site, 'els', '/lindenrode')
    await page.getByRole('link', { name: title }).click()
    await expectPage(page, title)
    await expect(page.getByText('2 bestanden bij dit bericht')).toBeVisible()
    await expectSeenOnBothScreens(page, 'controller')
    expect(await savedText(page, common.name)).toBe(common.text)
    expect(await savedText(page, own.name)).toBe(own.text)
    expect(await page.content()).not.toContain(later.name)

    await enterAs(page, site, 'luc', '/oosterdonk')
    await page.getByRole('link', { name: title }).click()
    await expectPage(page, title)
    await expect(page.getByText('1 bestand bij dit bericht')).toBeVisible()
    expect(await savedText(page, common.name)).toBe(common.text)
    const everything = await page.content()
    for (const hidden of [own.name, later.name, 'Lindenrode', 'Dorp 01'])
      expect(everything).not.toContain(hidden)
  })
})
