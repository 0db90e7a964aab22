import fs from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { choose, fillInstant, hoursAgo, inWords } from './support/forms.ts'
import { expect, expectAccessible, expectPage, test } from './support/journey.ts'

const dossierTitle = /Ik heb een attest van woonst/
const awareAt = hoursAgo(1.5)
const dueAt = new Date(awareAt.getTime() + 72 * 3_600_000)

test.describe.configure({ mode: 'serial' })

/** Opens a room of the dossier and waits until it stands there. */
async function enterRoom(page: Page, room: string, heading: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Onderdelen van het dossier' })
    .getByRole('link', { name: room })
    .click()
  await expect(page.getByRole('heading', { level: 2, name: heading, exact: true })).toBeVisible()
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

async function openDossier(page: Page): Promise<void> {
  await page.goto('/lindenrode')
  await page.getByRole('link', { name: dossierTitle }).click()
  await expectPage(page, dossierTitle)
}

async function fillNature(page: Page): Promise<void> {
  await enterSection(page, 'Wat er gebeurde')
  await choose(page, 'Wat is geraakt?', 'Vertrouwelijkheid')
  await choose(page, 'Wat voor incident was het?', 'Per vergissing verzonden')
  await page
    .getByLabel('Wat is er precies gebeurd?')
    .fill('Een attest van woonst met bijlagen ging naar een naamgenoot van de aanvrager.')
  await choose(page, 'Wie heeft de gegevens nu, of kan ze hebben?', 'Een bekende ontvanger')
  await choose(page, 'Bevestigde die ontvanger schriftelijk dat alles gewist is?', 'Nog niet gekend')
  await choose(page, 'Zijn gegevens effectief ingezien of verspreid?', 'Nog niet gekend')
  await choose(page, 'Waren de gegevens leesbaar voor wie erbij kon?', 'Ja, leesbaar')
  await choose(page, 'Waar lag de oorzaak?', 'Binnenshuis, zonder kwaad opzet')
  await expectSaved(page)
}

async function fillOthers(page: Page): Promise<void> {
  await enterSection(page, 'Tijdstippen')
  await choose(page, 'Wanneer gebeurde het?', 'Op één moment of één dag')
  await fillInstant(page, 'Begin', hoursAgo(3))
  await choose(page, 'Hoe kwam het uit?', 'Door onszelf')
  await expectSaved(page)
  await expectAccessible(page)
  await enterSection(page, 'Gegevens')
  await choose(page, 'Welke gegevens?', 'Basisgegevens', 'Contactgegevens', 'Identificatie')
  await choose(page, 'Zit er een rijksregisternummer bij', 'Ja')
  await choose(page, 'Weet u hoeveel documenten of records?', 'Exact aantal')
  await page.getByLabel('Aantal documenten of records', { exact: true }).fill('3')
  await expectSaved(page)
  await enterSection(page, 'Mensen')
  await choose(page, 'Weet u om hoeveel mensen het gaat?', 'Bij benadering')
  await page.getByLabel('Aantal mensen', { exact: true }).fill('2')
  await choose(page, 'Wie zijn ze?', 'Klanten of burgers')
  await expectSaved(page)
  await enterSection(page, 'Gevolgen')
  await choose(page, 'Hoe ernstig zijn de gevolgen voor mensen?', 'Nog niet gekend')
  await expectSaved(page)
  await expectAccessible(page)
}

test('the DPO takes the signal from the queue and writes down what is known, and what is not yet', async ({
  enter,
}) => {
  const page = await enter('els')
  await page.goto('/queue?window=all')
  await expectPage(page, 'Wachtrij')
  const row = page.getByRole('listitem').filter({ hasText: dossierTitle })
  await expect(row).toContainText('Kijk na of persoonsgegevens geraakt zijn')
  await row.getByRole('link').click()
  await expectPage(page, dossierTitle)
  await expect(page).toHaveURL(/\/facts$/)
  await expect(page.getByText('Wat u antwoordt, wordt vanzelf bewaard')).toBeVisible()
  const next = page.getByRole('complementary').getByRole('link', { name: 'Kijk na of persoonsgegevens' })
  await next.click()
  await expect(page.getByRole('button', { name: 'Start het onderzoek' })).toBeFocused()
  await page.getByRole('button', { name: 'Start het onderzoek' }).click()
  await expect(page.getByRole('button', { name: 'Start het onderzoek' })).toHaveCount(0)
  await fillNature(page)
  await fillOthers(page)
  // Each question says which way an answer could move the proposal.
  const deciding = page.getByRole('complementary').getByRole('list').first()
  await expect(deciding).toContainText(/Kan het (zwaarder maken|milder maken|bepalen)/)

  await page.reload()
  await enterSection(page, 'Wat er gebeurde')
  const confirmed = page.getByRole('group', { name: 'Bevestigde die ontvanger schriftelijk' })
  await expect(confirmed.getByLabel('Nog niet gekend')).toBeChecked()
  await expect(page.getByLabel('Wat is er precies gebeurd?')).toHaveValue(/naamgenoot van de aanvrager/)
})

test('the DPO fixes awareness with its ground, and the 72 hours run to an hour in words', async ({
  enter,
}) => {
  const page = await enter('els')
  await openDossier(page)
  await enterSection(page, 'Kennisname')
  await page.getByRole('button', { name: 'Leg de kennisname vast' }).click()
  await expect(page.getByText('Vul het ogenblik van kennisname in').first()).toBeVisible()
  await expectAccessible(page)
  await fillInstant(page, 'Ogenblik van kennisname', awareAt)
  await choose(page, 'Waarop steunt dat?', 'Eigen vaststelling')
  await page
    .getByLabel('Waarom dit ogenblik?')
    .fill('De medewerker zag het adres terug in de verzonden berichten.')
  await page.getByRole('button', { name: 'Leg de kennisname vast' }).click()

  const room = page.getByRole('region', { name: 'Kennisname' })
  await expect(room.getByText('De melding aan de autoriteit moet gedaan zijn uiterlijk op')).toContainText(
    inWords(dueAt),
  )
  await expect(room.getByText(/nog (2 d 2[0-3]|70) u/)).toBeVisible()
  await expect(room.getByText('Vastgelegd door Els Vermeulen op')).toBeVisible()
  await expect(
    page.getByRole('banner').or(page.locator('header')).getByText('bevestigd').first(),
  ).toBeVisible()
  await expectAccessible(page)

  await room.getByRole('button', { name: 'Wijzig de kennisname' }).click()
  await fillInstant(page, 'Ogenblik van kennisname', new Date(awareAt.getTime() - 600_000))
  await choose(page, 'Waarop steunt dat?', 'Eigen vaststelling')
  await page.getByLabel('Waarom dit ogenblik?').fill('De collega zag het tien minuten eerder.')
  await page.getByRole('button', { name: 'Leg de kennisname vast' }).click()
  await expect(room.getByText('(vervangen)')).toBeVisible()
})

test('the DPO weighs both questions over the factors, and advises', async ({ enter }) => {
  const page = await enter('els')
  await openDossier(page)
  await enterRoom(page, 'Weging', 'Weging van het risico')
  await expect(page.getByRole('heading', { name: 'Voorstel uit de feiten' })).toBeVisible()
  await expect(page.getByText('1. Soort inbreuk')).toBeVisible()
  await expect(page.getByText('8. Alles samen: kans en ernst')).toBeVisible()
  await choose(page, '1. Is er een risico', 'Ja')
  await choose(page, '2. Is dat risico hoog?', 'Ja')
  await page
    .getByLabel('Uw redenering')
    .fill(
      'Rijksregisternummer en adres bij een onbekende naamgenoot die nog niet bevestigde dat alles gewist is.',
    )
  await choose(page, 'De autoriteit', 'Melden aan de autoriteit')
  await choose(page, 'Welke autoriteit?', 'Gegevensbeschermingsautoriteit')
  await choose(page, 'De betrokkenen', 'Mededelen aan de betrokkenen')
  await page.getByLabel('Advies in uw eigen woorden').fill('Melden en beide personen vandaag nog bellen.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Leg weging en advies vast' }).click()
  const recorded = page.getByRole('region', { name: 'Vastgelegde weging' })
  await expect(recorded).toContainText('Melden en beide personen vandaag nog bellen.')
  await expect(recorded).toContainText('Door Els Vermeulen op')
  await expect(page.getByRole('complementary', { name: 'Wat nu nodig is' })).toContainText(
    /Hier beslist:.*Koen Dewulf/,
  )
})

test('the decider reads one screen and agrees', async ({ enter }) => {
  const page = await enter('koen')
  await page.goto('/lindenrode/decide')
  await expectPage(page, 'Wacht op uw beslissing')
  await page.getByRole('link', { name: dossierTitle }).click()
  await expectPage(page, dossierTitle)
  await expect(page.getByText('Melden en beide personen vandaag nog bellen.')).toBeVisible()
  await page.getByRole('button', { name: 'Ik volg het advies' }).click()
  // Asked once, in place, with the keyboard at the words.
  const asked = page.getByText('U beslist: melden aan de autoriteit')
  await expect(asked).toBeVisible()
  await expect(page.locator('#ask-decision')).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Leg de beslissing vast' }).click()
  await expect(page.getByRole('heading', { name: 'Beslist' })).toBeFocused()
  const decided = page.getByRole('region', { name: 'Beslist' })
  await expect(decided).toContainText('Melden aan de autoriteit')
  await expect(decided).toContainText('Volgens het advies van de DPO.')
  await expect(decided).toContainText(/Door Koen Dewulf op .*, volgens .+/)
  await expectAccessible(page)
})

test('the decider deviates from another advice, in writing', async ({ enter }) => {
  const page = await enter('koen')
  await page.goto('/lindenrode/decide')
  await page.getByRole('link', { name: 'Gekaapte mailbox burgerzaken na phishing' }).click()
  await page.getByRole('button', { name: 'Ik beslis anders' }).click()
  await choose(page, 'De autoriteit', 'Melden aan de autoriteit')
  await choose(page, 'De betrokkenen', 'Openbaar mededelen')
  const record = page.getByRole('button', { name: 'Leg de beslissing vast' })
  await record.click()
  await expect(page.getByText('Fout:').first()).toBeVisible()
  await expectAccessible(page)
  const ground = page.getByRole('group', { name: 'Welke uitzondering geldt?' })
  if (await ground.isVisible()) {
    await ground.getByLabel('Iedereen bereiken vraagt onevenredige inspanningen').check()
    await page
      .getByLabel('Waarom geldt die uitzondering, en hoe bewijst u dat?')
      .fill('Van de meeste afzenders is geen ander adres gekend dan dat van het lek.')
  }
  await page
    .getByLabel('Waarom wijkt u af van het advies?')
    .fill('Een bericht op de website bereikt iedereen die het loket de voorbije maand mailde.')
  await record.click()
  const decided = page.getByRole('region', { name: 'Beslist' })
  await expect(decided).toContainText('Afwijkend van het advies van de DPO, met deze reden:')
  await expect(decided).toContainText('Een bericht op de website bereikt iedereen')
  await expect(decided).toContainText('Door Koen Dewulf op')
})

/** The bytes of what a link downloads. */
async function download(page: Page, link: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).first().click(),
  ])
  return fs.readFile(await file.path())
}

async function recordSent(page: Page, receipt: string | null): Promise<void> {
  await page.getByRole('button', { name: 'Ik heb dit verstuurd' }).click()
  await fillInstant(page, 'Verstuurd op', hoursAgo(0))
  await choose(page, 'Via', 'E-formsportaal')
  if (receipt !== null) await page.getByLabel('Ontvangstbewijs').fill(receipt)
  await page.getByRole('button', { name: 'Leg vast dat ze verstuurd is' }).click()
  if (receipt !== null) await expect(page.getByText(`Ontvangstbewijs ${receipt}.`)).toBeVisible()
}

test('the DPO prepares the notification, takes it along as PDF and JSON, and records how it was sent', async ({
  enter,
}) => {
  const page = await enter('els')
  await openDossier(page)
  await enterRoom(page, 'Melding', 'Melding aan de autoriteit')
  await expect(page.getByText('Voor een onvolledige melding:')).toBeVisible()
  await expect(page.getByText('Voor een volledige melding:')).toBeVisible()
  const about = page.getByRole('region', { name: 'Over deze autoriteit' })
  await expect(about).toContainText('Een bevestiging per e-mail met een unieke code.')
  await expect(page.getByText('Deze volgorde is nog niet bevestigd door de autoriteit.')).toBeVisible()
  await choose(page, 'In welke volgorde?', 'EDPB-sjabloon')
  await expect(page.getByText('2.1 Verwerkingsverantwoordelijke')).toBeVisible()
  await choose(page, 'In welke volgorde?', 'Zoals het formulier')
  await expect(page.getByText('2.1 Verwerkingsverantwoordelijke')).toHaveCount(0)
  await page.getByText('Wat is een melding?').click()
  await expect(page.getByText('Altijd en alleen aan de autoriteit (artikel 33).')).toBeVisible()
  await page
    .getByText(/Wat ontbreekt \(\d+\)/)
    .last()
    .click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Maak de melding klaar' }).click()
  await expect(page.getByText('Klaargemaakt door Els Vermeulen op')).toBeVisible()

  const pdf = (await download(page, 'Document (PDF)')).toString('latin1')
  expect(pdf.slice(0, 5)).toBe('%PDF-')
  expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/)
  expect(pdf).toContain('/StructTreeRoot')
  expect(pdf).toMatch(/\/Lang\s*\(nl/)
  const json: unknown = JSON.parse((await download(page, 'Gegevens (JSON)')).toString('utf8'))
  expect(JSON.stringify(json)).toContain('naamgenoot van de aanvrager')

  await recordSent(page, null)
  await expect(page.getByText(/Verstuurd op .*, via e-formsportaal\./)).toBeVisible()
  await expect(page.getByText('Vastgelegd door Els Vermeulen.')).toBeVisible()
  await addReceipt(page, 'GBA-2026-60001')
  await page.getByLabel('Welke stap?').selectOption({ label: 'Volledige melding' })
  await page.getByRole('button', { name: 'Maak de melding klaar' }).click()
  const refused = page.getByRole('alert').filter({ hasText: /Nog \d+ antwoorden en de melding is volledig/ })
  await expect(refused.getByRole('link', { name: 'Ernst van de mogelijke gevolgen' })).toBeVisible()
  await expect(page.getByText('Nog niet als verstuurd vastgelegd.')).toHaveCount(0)
  await expectAccessible(page)
})

/** What the authority gave later; the next step repeats it. */
async function addReceipt(page: Page, receipt: string): Promise<void> {
  await page.getByRole('button', { name: 'Vul het ontvangstbewijs aan' }).click()
  await page.keyboard.type(receipt)
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText(`Ontvangstbewijs ${receipt}.`)).toBeFocused()
  await expect(page.getByRole('definition').filter({ hasText: receipt })).toBeVisible()
}

async function answerTheRest(page: Page): Promise<void> {
  await enterRoom(page, 'Feiten', 'Feiten')
  await enterSection(page, 'Wat er gebeurde')
  await choose(
    page,
    'Zijn gegevens effectief ingezien of verspreid?',
    'Ja, gegevens zijn ingezien of verspreid',
  )
  await page
    .getByLabel('Welke systemen, toestellen of diensten, en waar?')
    .fill('Mailomgeving van de gemeente')
  await expectSaved(page)
  await enterSection(page, 'Tijdstippen')
  await page.getByLabel('Vertel hoe het ontdekt werd').fill('De afzender las de verzonden berichten na.')
  await expectSaved(page)
  await enterSection(page, 'Gegevens')
  await page.getByLabel('Beschrijf de gegevens').fill('Attest van woonst met bijlagen.')
  await expectSaved(page)
  await enterSection(page, 'Mensen')
  await page.getByLabel('Beschrijf de groep').fill('De aanvrager en haar partner.')
  await expectSaved(page)
  await enterSection(page, 'Bescherming')
  await choose(page, 'Wat beschermde de gegevens toen het gebeurde?', 'Opleiding')
  await page.getByLabel('Beschrijf de bescherming').fill('Wie mailt met burgers kreeg een opleiding.')
  await expectSaved(page)
  await enterSection(page, 'Gevolgen')
  await choose(page, 'Gevolgen van het verlies aan vertrouwelijkheid', 'Ruimer verspreid dan bedoeld')
  await choose(page, 'Wat kan dit voor mensen betekenen?', 'Identiteitsdiefstal')
  await choose(page, 'Hoe ernstig zijn de gevolgen voor mensen?', 'Matig')
  await choose(page, 'Wat doet u om herhaling te voorkomen?', 'Wijziging van processen')
  await page.getByLabel('Beschrijf de blijvende maatregelen').fill('Dubbele namen zijn gemarkeerd.')
  await expectSaved(page)
  await enterSection(page, 'Andere partijen')
  await choose(page, 'Gaat het om een grensoverschrijdende verwerking?', 'Nee')
  await expectSaved(page)
}

/** A measure that is done at once. */
async function remedy(page: Page, text: string): Promise<void> {
  await enterRoom(page, 'Maatregelen', 'Maatregelen')
  await page.getByRole('button', { name: 'Voeg een maatregel toe' }).click()
  await page.getByLabel('Wat?', { exact: true }).fill(text)
  await choose(page, 'Waarvoor?', 'Herstelt of beperkt')
  await page.getByLabel('Wie doet het?').fill('Els Vermeulen')
  await page.getByRole('button', { name: 'Bewaar de maatregel' }).click()
  const measure = page.getByRole('listitem').filter({ hasText: text })
  await measure.getByRole('button', { name: 'Dit is gedaan' }).click()
  await fillInstant(page, 'Wanneer gedaan?', hoursAgo(0))
  await page.getByLabel('Wat bracht het op?').fill('Schriftelijk bevestigd.')
  await page.getByRole('button', { name: 'Leg vast: gedaan' }).click()
  await expect(measure).toContainText('gedaan op')
}

test('the DPO answers what was open, and the notification is complete', async ({ enter }) => {
  const page = await enter('els')
  await openDossier(page)
  await answerTheRest(page)
  await remedy(page, 'Naamgenoot gevraagd alles te wissen')
  await enterRoom(page, 'Melding', 'Melding aan de autoriteit')
  await page.getByRole('button', { name: 'Maak de melding klaar' }).click()
  await expect(page.getByText('Nog niet als verstuurd vastgelegd.')).toBeVisible()
  await recordSent(page, 'GBA-2026-60002')
})

const letter = {
  'Voor wie?': 'De aanvrager en haar partner',
  Onderwerp: 'Uw attest van woonst ging naar de verkeerde persoon',
  'Wat er gebeurd is':
    'Op 22 november stuurden wij uw attest van woonst naar een naamgenoot. Het bevat uw adres.',
  'Wat dit voor u kan betekenen': 'Die persoon kan uw adres en rijksregisternummer lezen of doorgeven.',
  'Wat wij deden en doen': 'Wij vroegen om alles te wissen en lichtten de Gegevensbeschermingsautoriteit in.',
  'Wat u zelf kunt doen': 'Let op voor vreemde berichten. Meld misbruik via DocStop of CheckDoc.',
  'Waar u terechtkunt': 'Els Vermeulen, functionaris voor gegevensbescherming, 09 000 00 00',
} as const

test('the DPO writes to the people with every element that the law asks, and records that they were told', async ({
  enter,
}) => {
  const page = await enter('els')
  await openDossier(page)
  await enterRoom(page, 'Mededeling', 'Mededeling aan de betrokkenen')
  await page.getByRole('button', { name: 'Schrijf een bericht' }).click()
  const check = page.getByRole('region', { name: 'De vier onderdelen van de wet' })
  await expect(check).toContainText('ontbreekt nog')
  for (const [label, text] of Object.entries(letter)) await page.getByLabel(label).fill(text)
  await expect(check).not.toContainText('ontbreekt nog')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Bewaar het bericht' }).click()
  await expect(page.getByText('Alle onderdelen zijn ingevuld')).toBeVisible()
  await page.getByRole('button', { name: 'Deze mensen zijn ingelicht' }).click()
  await fillInstant(page, 'Wanneer ingelicht?', hoursAgo(0))
  await choose(page, 'Langs welke weg?', 'Telefoon')
  await page.getByLabel('Hoeveel mensen bereikt?').fill('2')
  await choose(page, 'Is iedereen van deze groep ingelicht?', 'Alle betrokkenen zijn ingelicht')
  await page.getByRole('button', { name: 'Leg vast dat ze ingelicht zijn' }).click()
  await expect(page.getByText(/Ingelicht op .*, via telefoon, 2 mensen bereikt\./)).toBeVisible()
  await expectAccessible(page)
})

test('the DPO takes steps of the checklist over as measures, done and to be done', async ({ enter }) => {
  const page = await enter('els')
  await openDossier(page)
  await enterRoom(page, 'Maatregelen', 'Maatregelen')
  const checklist = page.getByRole('region', { name: 'Wat eerst te doen' })
  await expect(checklist).toContainText('Per vergissing verzonden')
  await expect(checklist).toContainText(/In het eerste uur\s+0 van \d+ overgenomen/)
  const noted = checklist.getByRole('listitem').filter({ hasText: 'Noteer wie het wanneer zag' })
  await noted.getByRole('button', { name: 'Is gedaan' }).click()
  await expect(noted.getByText(/^\s*gedaan op/)).toBeFocused()
  await expect(page.getByText('Genoteerd wie het wanneer zag')).toBeVisible()
  await checklist.locator('summary').filter({ hasText: 'Later' }).click()
  const discussed = checklist.getByRole('listitem').filter({ hasText: 'Bespreek de oorzaak' })
  await discussed.getByRole('button', { name: /^Te doen tegen/ }).press('Enter')
  await expect(discussed).toContainText('overgenomen, te doen door Els Vermeulen')
  await expectAccessible(page)

  const planned = page.getByRole('listitem').filter({ hasText: 'door Els Vermeulen' })
  const measure = planned.filter({ hasText: 'Bespreek de oorzaak', has: page.getByRole('button') })
  await measure.getByRole('button', { name: 'Dit is gedaan' }).click()
  await page.getByRole('button', { name: 'Leg vast: gedaan' }).click()
  await expect(discussed).toContainText('gedaan op')
})

test('the DPO plans a measure and records that it is done', async ({ enter }) => {
  const page = await enter('els')
  await openDossier(page)
  await enterRoom(page, 'Maatregelen', 'Maatregelen')
  await page.getByRole('button', { name: 'Voeg een maatregel toe' }).click()
  await page.getByLabel('Wat?', { exact: true }).fill('Adresboek opkuisen en dubbele namen markeren')
  await choose(page, 'Waarvoor?', 'Voorkomt herhaling')
  await page.getByLabel('Wie doet het?').fill('Lies Peeters')
  await fillInstant(page, 'Tegen wanneer?', hoursAgo(-240))
  await page.getByRole('button', { name: 'Bewaar de maatregel' }).click()
  const measure = page.getByRole('listitem').filter({ hasText: 'Adresboek opkuisen' })
  await expect(measure).toContainText('door Lies Peeters')
  await expectAccessible(page)
  await measure.getByRole('button', { name: 'Dit is gedaan' }).click()
  await fillInstant(page, 'Wanneer gedaan?', hoursAgo(0))
  await page.getByLabel('Wat bracht het op?').fill('214 dubbele namen gemarkeerd.')
  await page.getByRole('button', { name: 'Leg vast: gedaan' }).click()
  await expect(measure).toContainText('gedaan op')
})

test('the timeline says who did what and when, and the dossier closes', async ({ enter }) => {
  const page = await enter('els')
  await openDossier(page)
  const step = page.getByRole('complementary').getByRole('button', { name: 'Sluit het dossier af' })
  await page.getByRole('button', { name: 'Acties' }).click()
  await page.getByRole('menuitem', { name: 'Sluit het dossier af' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Annuleer' }).click()
  await step.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sluit af', exact: true }).click()
  await expect(page.getByText(/Afgesloten op/)).toBeFocused()
  await enterRoom(page, 'Verloop', 'Verloop')
  for (const [deed, who] of [
    ['Dossier afgesloten', 'Els Vermeulen'],
    ['Maatregel uitgevoerd', 'Els Vermeulen'],
    ['Betrokkenen ingelicht', 'Els Vermeulen'],
    ['Melding als verstuurd vastgelegd', 'Els Vermeulen'],
    ['Beslist', 'Koen Dewulf'],
    ['Kennisname vastgelegd', 'Els Vermeulen'],
    ['Signaal doorgegeven', 'Lies Peeters'],
  ] as const) {
    const entry = page.getByRole('listitem').filter({ hasText: deed }).first()
    await expect(entry).toContainText(who)
    await expect(entry.locator('time')).toBeVisible()
  }
  await expectAccessible(page)
})
