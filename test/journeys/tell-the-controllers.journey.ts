import type { Locator, Page } from '@playwright/test'
import { choose, fillInstant, hoursAgo } from './support/forms.ts'
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectPage,
  phone,
  desk,
  test,
} from './support/journey.ts'
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

/** The room of the breach by the name that the menu gives it. */
async function goTo(page: Page, room: string): Promise<void> {
  const rooms = page.getByRole('navigation', { name: 'Onderdelen van de inbreuk' })
  await rooms.getByRole('link', { name: room }).click()
  await expect(page.getByText('Bezig met ophalen …')).toHaveCount(0)
}

/** The line of one controller; what is opened below it is a line of its own. */
const lineOf = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader').filter({ hasText: name }) })

async function expectSeenOnBothScreens(page: Page): Promise<void> {
  for (const size of [phone, desk]) {
    await page.setViewportSize(size)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  }
}

async function record(page: Page): Promise<void> {
  await page.goto('/')
  await expectPage(page, 'Inbreuken als verwerker')
  await page.getByRole('link', { name: 'Leg een inbreuk vast' }).click()
  await expectPage(page, 'Leg een inbreuk vast')
  await page.getByRole('button', { name: 'Leg vast' }).click()
  await expect(page.getByText('Vul dit in').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Titel').fill(title)
  await fillInstant(page, 'Wanneer wist u het zelf?', hoursAgo(3))
  await page.getByLabel('Wat is er gebeurd?').fill('Een back-up van mailboxen was zonder aanmelden te lezen.')
  await page.getByLabel('Wat deed u al?').fill('De map is dicht; de logboeken worden nagekeken.')
  await page.getByLabel('Bij wie kunnen ze terecht?').fill('Sofie Maes, 059 00 00 00')
  await page.getByRole('button', { name: 'Leg vast' }).click()
  await expectPage(page, title)
  await expect(page.getByText('Nog niemand is ingelicht.')).toBeVisible()
}

/** Answers that save themselves; the rest stays open. */
async function answerSome(page: Page): Promise<void> {
  await choose(page, 'Welke gegevens?', 'Basisgegevens', 'Contactgegevens')
  await page.getByRole('link', { name: 'Verder: Wanneer' }).click()
  await page
    .getByRole('navigation', { name: 'Onderdelen van wat u vertelt' })
    .getByText('Wat is er geraakt')
    .click()
  await choose(page, 'Wat is geraakt?', 'Vertrouwelijkheid')
  await expect(
    page.getByRole('group', { name: 'Zijn gegevens effectief ingezien of verspreid?' }),
  ).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /^\s*Bewaard\s*$/ })).toBeVisible()
  await page.reload()
  await expect(
    page.getByRole('group', { name: 'Wat is geraakt?' }).getByLabel('Vertrouwelijkheid'),
  ).toBeChecked()
  await expectSeenOnBothScreens(page)
}

/** The first by name, with the numbers in its line; the others from a file, in which one line is wrong. */
async function chooseWhom(page: Page): Promise<void> {
  await goTo(page, 'Wie is geraakt')
  const [first, ...others] = towns
  await page.getByLabel('Zoek op naam of dienst').fill('lindenrode gem')
  await expect(page.getByText('1 gevonden, 1 nog te kiezen.')).toBeVisible()
  await page.getByRole('button', { name: /^Kies ?: Gemeente Lindenrode/ }).click()
  const line = lineOf(page, first?.name ?? '')
  await line.getByRole('button', { name: /Eigen cijfers, tekst en bestanden/ }).click()
  await page.getByLabel('Aantal mensen bij hen').fill(first?.people ?? '')
  await page.getByLabel('Toelichting voor hen').fill(first?.note ?? '')
  await expectSeenOnBothScreens(page)
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await expect(line).toContainText(`${first?.people} mensen`)

  const lines = [
    'kbo;naam;personen;tekst',
    ...others.map(({ name, people, note }) => `;${name};${people};${note}`),
  ]
  const buffer = Buffer.from([...lines, '0999.999.999;;12;'].join('\r\n'))
  await page
    .getByLabel('Sleep een bestand hierheen, of kies het')
    .setInputFiles({ name: 'klanten.csv', mimeType: 'text/csv', buffer })
  await expect(page.getByText('2 nieuw gekozen, 0 gewijzigd, 1 rij geweigerd')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Rij 4' })).toContainText('geen geldig KBO-nummer')
  await expectSeenOnBothScreens(page)
  await page.getByRole('button', { name: 'Neem 2 rijen over' }).click()
  await expect(page.getByRole('heading', { name: '3 gekozen' })).toBeVisible()
}

/** Steps through what each will read, then sends. */
async function lookAndSend(page: Page): Promise<void> {
  await goTo(page, 'Bekijk en verstuur')
  await expect(page.getByText('Waarschijnlijke gevolgen')).toBeVisible()
  await page.getByText('Bekijk het bericht zoals elk het leest').click()
  await lineOf(page, 'Gemeente Heidegem')
    .getByRole('button', { name: /^Bekijk/ })
    .click()
  const preview = page.getByRole('dialog')
  await expect(preview).toContainText('Alleen de mailbox burgemeester.')
  await preview.getByRole('button', { name: 'Volgende' }).click()
  await expect(preview).toContainText('Zo leest Gemeente Lindenrode het')
  await expect(preview).toContainText('Alleen de mailbox sport.')
  await expect(preview).not.toContainText('burgemeester')
  await expectSeenOnBothScreens(page)
  await preview.getByRole('button', { name: 'Sluit', exact: true }).click()
  await page.getByRole('button', { name: 'Verder', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('vertrekt nu naar 3 verantwoordelijken')
  await expect(dialog).toContainText('ziet niet wie de anderen zijn')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Verstuur nu' }).click()
  await expect(page.getByRole('heading', { name: 'Wie weet het al?' })).toBeVisible()
}

/** The line of one town on the processor's board, which updates itself while something is on its way. */
async function expectOnBoard(page: Page, name: string, state: string): Promise<void> {
  await expect(async () => {
    await page.reload()
    await expect(lineOf(page, name)).toContainText(state, { timeout: 3000 })
  }).toPass()
}

test('a processor tells three of its controllers at once, and none sees the others', async ({ enter }) => {
  const contact = await enter('sofie')
  await record(contact)
  await answerSome(contact)
  await chooseWhom(contact)
  await lookAndSend(contact)
  await expect(contact.getByText('3 van 3 weten van dit lek. Alles is aangekomen.')).toBeVisible()
  await contact.emulateMedia({ colorScheme: 'dark' })
  await expectSeenOnBothScreens(contact)
  await contact.emulateMedia({ colorScheme: 'light' })

  for (const [index, { name, path, dpo, people, note }] of towns.entries()) {
    const page = await enter(dpo)
    await page.goto(path)
    await page.getByRole('link', { name: title }).click()
    await expectPage(page, title)
    await expect(page.getByText('De verwerker Noordzee Hosting bv deelt mee:')).toBeVisible()
    await expect(page.getByText(note).first()).toBeVisible()
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
  const [first] = towns
  await expectOnBoard(contact, first?.name ?? '', 'ontvangst bevestigd')
  await contact.getByRole('button', { name: '1 ontvangst bevestigd' }).click()
  await expect(lineOf(contact, 'Gemeente Heidegem')).toHaveCount(0)
  await expect(lineOf(contact, 'Gemeente Lindenrode')).toHaveCount(1)
})

/** A breach of which one town was told; answers its page. */
async function told(page: Page, name: string, words: string): Promise<void> {
  await page.goto(`${processor}/new`)
  await page.getByLabel('Titel').fill(name)
  await fillInstant(page, 'Wanneer wist u het zelf?', hoursAgo(2))
  await page.getByLabel('Wat is er gebeurd?').fill('Een map stond open.')
  await page.getByLabel('Wat deed u al?').fill('De map is dicht.')
  await page.getByLabel('Bij wie kunnen ze terecht?').fill('Sofie Maes, 059 00 00 00')
  await page.getByRole('button', { name: 'Leg vast' }).click()
  await expectPage(page, name)
  await goTo(page, 'Wie is geraakt')
  await page.getByLabel('Zoek op naam of dienst').fill(words)
  await page.getByRole('button', { name: 'Kies deze ene' }).click()
  await expect(page.getByRole('heading', { name: '1 gekozen' })).toBeVisible()
  await goTo(page, 'Bekijk en verstuur')
}

async function sendIt(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Verder', exact: true }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Verstuur nu|Zet klaar)$/ })
    .click()
  await expect(page.getByRole('heading', { name: 'Wie weet het al?' })).toBeVisible()
}

test('what is staged can be called back, and an update says what changed', async ({ enter }) => {
  const page = await enter('sofie')
  await told(page, 'Map met loonbrieven stond open', 'gemeente kapelrijt')
  await page.getByLabel('op een tijdstip').check()
  await page.getByRole('button', { name: 'Verder', exact: true }).click()
  await expect(page.getByText('Kies wanneer het vertrekt').first()).toBeVisible()
  await fillInstant(page, 'Vertrekt op', hoursAgo(-5))
  await expect(page.getByText(/ligt klaar en vertrekt op .* naar 1 verantwoordelijke/).first()).toBeVisible()
  await sendIt(page)
  await expect(lineOf(page, 'Gemeente Kapelrijt')).toContainText('ligt klaar')
  await expectSeenOnBothScreens(page)
  await page.goto(processor)
  const inList = page.getByRole('listitem').filter({ hasText: 'Map met loonbrieven stond open' })
  await expect(inList).toContainText('u weet het sinds')
  await expect(inList).toContainText(/nog \d+ u .*\(kortste termijn uit een contract\)/)
  await expectSeenOnBothScreens(page)
  await page.goBack()
  await goTo(page, 'Versies')
  await expect(page.getByText(/ligt klaar voor 1 verantwoordelijke en vertrekt op/)).toBeVisible()
  await expect(page.getByText('niemand heeft deze als laatste')).toHaveCount(0)
  await goTo(page, 'Wie weet het')
  await page.getByRole('button', { name: 'Roep terug wat nog niet vertrokken is' }).click()
  await expect(lineOf(page, 'Gemeente Kapelrijt')).toContainText('nog niet verstuurd')

  await goTo(page, 'Bekijk en verstuur')
  await page.getByLabel('nu meteen').check()
  await sendIt(page)
  await expect(page.getByText('1 van 1 weet van dit lek. Alles is aangekomen.')).toBeVisible()

  await goTo(page, 'Wat u vertelt')
  await page.getByLabel('Wat deed u al?').fill('De map is dicht en leeg.')
  await expect(page.getByRole('status').filter({ hasText: /^\s*Bewaard\s*$/ })).toBeVisible()
  await goTo(page, 'Bekijk en verstuur')
  await expect(page.getByText('De map is dicht en leeg.')).toBeVisible()
  await page.getByLabel('het eindverslag: het laatste woord').check()
  await page.getByLabel('Wat is er nieuw, in één of twee zinnen?').fill('De map is leeggemaakt.')
  await expectSeenOnBothScreens(page)
  await page.getByLabel('op een tijdstip').check()
  await fillInstant(page, 'Vertrekt op', hoursAgo(-5))
  await sendIt(page)
  await expect(lineOf(page, 'Gemeente Kapelrijt')).toContainText('ligt klaar')

  // Behind what lies ready nothing is sent: it is called back where one wants to send, and leaves now with the same words.
  await goTo(page, 'Bekijk en verstuur')
  await expect(page.getByText(/1 klant krijgt eerst het bericht dat klaarligt tot/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Verder', exact: true })).toHaveCount(0)
  await expectSeenOnBothScreens(page)
  await page.getByRole('button', { name: 'Roep terug wat nog niet vertrokken is' }).click()
  await expect(page.getByText('1 verantwoordelijke mist het nieuwste, en er is niets')).toBeVisible()
  await expect(page.getByText('1 te versturen')).toBeVisible()
  await page.getByRole('button', { name: 'Gebruik die woorden' }).click()
  await expectSeenOnBothScreens(page)
  await sendIt(page)
  await expect(page.getByText('1 van 1 weet van dit lek. Alles is aangekomen.')).toBeVisible()
  await goTo(page, 'Versies')
  await expect(page.getByRole('heading', { name: /^Versie 2: *eindverslag$/ })).toBeVisible()
  await expect(page.getByText('1 verantwoordelijke heeft deze als laatste')).toBeVisible()
  await expectSeenOnBothScreens(page)

  // What only the processor itself did has no place in a dossier: it is read there all the same.
  const dpo = await enter('joris')
  await dpo.goto('/kapelrijt/register')
  await dpo.getByRole('link', { name: 'Map met loonbrieven stond open' }).first().click()
  await expectPage(dpo, 'Map met loonbrieven stond open')
  await dpo.getByRole('link', { name: 'Bekijk wat er binnenkwam' }).click()
  const update = dpo.getByRole('group', { name: 'Versie 2 naast uw dossier' })
  await expect(update).toContainText('Aan de feiten van uw dossier verandert deze versie niets')
  await expect(update.getByRole('definition').first()).toContainText('De map is dicht.')
  await expect(update.locator('ins').first()).toContainText('leeg')
  await expectSeenOnBothScreens(dpo)
})

test('a report to the wrong controller is withdrawn, and says before what that cannot undo', async ({
  enter,
}) => {
  const page = await enter('sofie')
  await told(page, 'Verkeerde klant ingelicht', 'gemeente steenhove')
  await sendIt(page)
  await expect(page.getByText('1 van 1 weet van dit lek. Alles is aangekomen.')).toBeVisible()
  const line = lineOf(page, 'Gemeente Steenhove')
  await line.getByRole('button', { name: /^Trek in/ }).press('Enter')
  await expect(
    page.getByText('Hun dossier blijft en hun termijnen lopen tot hun functionaris beslist.'),
  ).toBeVisible()
  const act = page.getByRole('button', { name: 'Trek het bericht aan Gemeente Steenhove in' })
  await act.press('Enter')
  await expect(page.getByText('Vul dit in').first()).toBeVisible()
  await expectSeenOnBothScreens(page)
  await page.getByLabel('Waarom trekt u het in?').fill('Dit bericht was voor een andere klant bedoeld.')
  await act.press('Enter')
  await expect(line).toContainText('ingetrokken')
  await expect(line).not.toContainText('aantal niet ingevuld')
  await expect(line.getByRole('button')).toHaveCount(0)
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
