import type { Page } from '@playwright/test'
import { choose, fillInstant, hoursAgo } from './support/forms.ts'
import { askGraphql } from './support/graphql.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, phone, test } from './support/journey.ts'

const town = '/ocmw-oosterdonk'
const title = 'Mailbox van de personeelsdienst gelezen'
let room = ''

interface Known {
  organisation: string
  incident: string
  version: number
}

async function known(page: Page): Promise<Known> {
  const { viewer } = await askGraphql<{
    viewer: { registers: { organisation: { id: string; slug: string } }[] }
  }>(page, 'Viewer')
  const organisation =
    viewer.registers.find((one) => `/${one.organisation.slug}` === town)?.organisation.id ?? ''
  const { incident } = await askGraphql<{ incident: { id: string; facts: { people: { version: number } } } }>(
    page,
    'Dossier',
    { organisation, number: room.split('/').at(3) },
  )
  return { organisation, incident: incident.id, version: incident.facts.people.version }
}

async function openDossier(page: Page): Promise<void> {
  await page.goto(`${town}/incidents/new`)
  await page.getByLabel('Titel').fill(title)
  await page.getByLabel('Wat is er gebeurd?').fill('Een onbekende las de mailbox van de personeelsdienst.')
  await fillInstant(page, 'Wanneer is het gemerkt?', hoursAgo(5))
  await fillInstant(page, 'Wanneer is het doorgegeven?', hoursAgo(4))
  await page.getByRole('button', { name: 'Open het dossier' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  room = `${new URL(page.url()).pathname.split('/').slice(0, 4).join('/')}/communication`
}

/** Two groups of which nothing but name, number and data is their own. */
async function divide(page: Page): Promise<void> {
  const { organisation, incident, version } = await known(page)
  const group = (name: string, count: number, types: string[] | null) => ({
    ...{ name, count, types, countKind: 'exact' },
  })
  const groups = [group('Inwoners', 700, null), group('Personeel', 180, ['paymentMeans'])]
  await askGraphql(page, 'RecordPeople', {
    ...{ organisation, incident, version },
    facts: { categories: ['residents', 'employees'], countKind: 'exact', count: 880, groups },
  })
}

test.describe.configure({ mode: 'serial' })

test('one message is for one group: the other waits until it has its reason', async ({ enter }) => {
  const page = await enter('luc')
  await openDossier(page)
  await divide(page)
  await page.goto(room)
  const audiences = page.getByRole('region', { name: 'Wie is ingelicht?' })
  await expect(audiences.getByText('Nog niet ingelicht')).toHaveCount(2)

  await page.getByRole('button', { name: 'Schrijf een bericht' }).click()
  await page.getByLabel('Voor wie?').fill('Al het personeel')
  await page.getByLabel('Bepaalde groepen').check()
  // Nobody is ticked beforehand: who was not meant would count as told.
  await expect(page.getByLabel('Inwoners', { exact: true })).not.toBeChecked()
  await page.getByLabel('Personeel', { exact: true }).check()
  await expect(page.getByText('Card Stop (078 170 170)').first()).toBeVisible()
  await page.getByLabel('Onderwerp').fill('Klein incident met uw gegevens')
  await page.getByLabel('Wat er gebeurd is').fill('Iemand las onze mailbox.')
  await page.getByLabel('Wat dit voor u kan betekenen').fill('Niets.')
  await page.getByLabel('Wat wij deden en doen').fill('De mailbox is afgesloten.')
  await page.getByLabel('Wat u zelf kunt doen').fill('U hoeft niets te doen.')
  await page.getByRole('button', { name: 'Bewaar het bericht' }).click()

  const letter = page.getByRole('article').filter({ hasText: 'Al het personeel' })
  await expect(letter.getByText('Voor: Personeel')).toBeVisible()
  await expect(letter.getByText('Alle onderdelen zijn ingevuld')).toBeVisible()
  await expect(letter.getByText('de datum ontbreekt')).toBeVisible()
  await expect(letter.getByText('dit zegt dat er geen gevolgen zijn')).toBeVisible()
  await expectAccessible(page)

  await letter.getByRole('button', { name: 'Deze mensen zijn ingelicht' }).click()
  await fillInstant(page, 'Wanneer ingelicht?', hoursAgo(0))
  await choose(page, 'Langs welke weg?', 'E-mail')
  await page.getByLabel('Hoeveel mensen bereikt?').fill('120')
  await expect(page.getByText('Dat is minder dan de 180 mensen')).toBeVisible()
  await choose(page, 'Is iedereen van deze groep ingelicht?', 'Alle betrokkenen zijn ingelicht')
  await page.getByRole('button', { name: 'Leg vast dat ze ingelicht zijn' }).click()
  await expect(page.getByText('dat is niet iedereen').first()).toBeVisible()
  await page.getByLabel('Hoeveel mensen bereikt?').fill('180')
  await page.getByRole('button', { name: 'Leg vast dat ze ingelicht zijn' }).click()
  await expect(audiences.getByText('Ingelicht.', { exact: true })).toBeVisible()
  await expect(audiences.getByText('Nog niet ingelicht')).toHaveCount(1)

  await audiences.getByRole('button', { name: 'Leg vast waarom niet : Inwoners' }).click()
  // What is not there cannot be taken back.
  await expect(page.getByText('in te trekken')).toHaveCount(0)
  await page
    .getByLabel('Waarom wordt deze groep niet ingelicht?')
    .fill('Alleen hun naam stond in de mailbox: geen hoog risico voor hen.')
  await audiences.getByRole('button', { name: 'Leg vast', exact: true }).click()
  await expect(audiences.getByText('Wordt niet ingelicht, met deze reden:')).toBeVisible()
  await expect(audiences.getByRole('heading', { name: 'Wie is ingelicht?' })).toBeFocused()
  await audiences.getByRole('button', { name: 'Wijzig de reden : Inwoners' }).click()
  await expect(page.getByText('Laat leeg om de vastgelegde reden in te trekken.')).toBeVisible()
  await page.getByRole('button', { name: 'Annuleer' }).click()
  await expectAccessible(page)
})

test('what was recorded wrongly is corrected with its reason, and stays to be seen', async ({ enter }) => {
  const page = await enter('luc')
  await page.goto(room)
  const letter = page.getByRole('article').filter({ hasText: 'Al het personeel' })
  await letter.getByRole('button', { name: 'Verbeter wat vastligt' }).click()
  await expect(page.getByLabel('Hoeveel mensen bereikt?')).toHaveValue('180')
  await choose(page, 'Langs welke weg?', 'Brief')
  await page.getByRole('button', { name: 'Leg de verbetering vast' }).click()
  await expect(page.getByRole('alert').getByText('Wat was er verkeerd?').first()).toBeVisible()
  await page.getByLabel('Wat was er verkeerd?').fill('Het ging per brief en niet per e-mail.')
  await page.getByRole('button', { name: 'Leg de verbetering vast' }).click()
  await expect(letter.getByText('Het ging per brief en niet per e-mail.')).toBeVisible()
  await expect(letter.getByText('via Brief')).toBeVisible()
  await expectAccessible(page)
})

test('a group of whom some were told is not said to be untold', async ({ enter }) => {
  const page = await enter('luc')
  await page.goto(room)
  const letter = page.getByRole('article').filter({ hasText: 'Al het personeel' })
  await letter.getByRole('button', { name: 'Verbeter wat vastligt' }).click()
  await page.getByLabel('Hoeveel mensen bereikt?').fill('170')
  await choose(page, 'Is iedereen van deze groep ingelicht?', 'Niet alle betrokkenen zijn ingelicht')
  await page.getByLabel('Waarom niet iedereen?').fill('Tien brieven kwamen terug.')
  await fillInstant(page, 'Tegen wanneer licht u de anderen in?', hoursAgo(-48))
  await page.getByLabel('Wat was er verkeerd?').fill('Tien brieven kwamen terug na de telling.')
  await page.getByRole('button', { name: 'Leg de verbetering vast' }).click()
  const staff = page
    .getByRole('region', { name: 'Wie is ingelicht?' })
    .getByRole('listitem')
    .filter({ hasText: 'Personeel' })
  await expect(staff).toContainText('Deels ingelicht: het bericht bereikte 170 mensen; nog 10 niet bereikt')
  await expect(staff).toContainText('Tien brieven kwamen terug.')
  await expect(staff).not.toContainText('er ligt geen reden vast')
  await expectAccessible(page)

  await letter.getByRole('button', { name: 'Ik lichtte de anderen in' }).click()
  await fillInstant(page, 'Wanneer zijn de anderen ingelicht?', hoursAgo(0))
  await choose(page, 'Langs welke weg?', 'Telefoon')
  await page.getByLabel('Hoeveel mensen bereikte u nu in totaal?').fill('175')
  await expect(letter.getByText('Dat is minder dan de 180 mensen')).toBeVisible()
  await page.getByLabel('Hoeveel mensen bereikte u nu in totaal?').fill('180')
  await choose(page, 'Is iedereen van deze groep ingelicht?', 'Alle betrokkenen zijn ingelicht')
  await page.getByRole('button', { name: 'Leg vast dat ze ingelicht zijn' }).click()
  await expect(letter).toContainText('170 mensen via brief en 10 via telefoon; samen 180 mensen bereikt.')
  await expect(letter).toContainText('Tien brieven kwamen terug.')
})

test('where it is not sure how many there are, the way leads to that fact', async ({ enter }) => {
  const page = await enter('luc')
  await page.goto(room)
  const { organisation, incident, version } = await known(page)
  const group = (id: string, name: string, count: number) => ({ id, name, count, countKind: 'exact' })
  await askGraphql(page, 'RecordPeople', {
    ...{ organisation, incident, version },
    facts: {
      ...{ categories: ['residents', 'employees'], countKind: 'approximate', count: 880, countMax: 890 },
      groups: [
        group('g1', 'Inwoners', 700),
        { ...group('g2', 'Personeel', 180), ...{ countKind: 'approximate', countMax: 190 } },
      ],
    },
  })
  await page.reload()
  const audiences = page.getByRole('region', { name: 'Wie is ingelicht?' })
  const item = audiences.getByRole('listitem').filter({ hasText: 'Personeel' })
  await expect(item).toContainText('hoeveel het er zijn is niet zeker')
  await item.getByRole('link', { name: 'Aantal mensen' }).click()
  await expect(page.getByLabel('Aantal mensen', { exact: true }).last()).toBeInViewport()
})

test('on a phone nothing sticks out', async ({ enter }) => {
  const page = await enter('luc', { viewport: phone })
  await page.goto(room)
  await expect(page.getByRole('region', { name: 'Wie is ingelicht?' })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})
