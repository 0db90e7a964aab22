import type { Locator, Page } from '@playwright/test'
import type { RunOnly } from 'axe-core'
import { findViolations } from './support/axe.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, phone, test } from './support/journey.ts'
import { credentials, type PersonKey } from './support/people.ts'
import { notEnglish } from './support/texts.ts'

const rooms = [
  'facts',
  'weighing',
  'decision',
  'notification',
  'communication',
  'measures',
  'timeline',
  'paper',
]
const dossier = '/lindenrode/incidents/2026-003'

/** The main pages, each seen by somebody who works there. */
const pages: readonly (readonly [PersonKey, readonly string[]])[] = [
  ['els', ['/queue', '/lindenrode', '/lindenrode/register', '/lindenrode/incidents/new']],
  ['els', rooms.map((room) => `${dossier}/${room}`)],
  ['koen', ['/lindenrode/decide', '/lindenrode/decide/2026-003']],
  ['lies', ['/lindenrode/report', '/lindenrode/report/mine']],
  [
    'ann',
    ['/lindenrode/administration', '/lindenrode/administration/people', '/lindenrode/administration/access'],
  ],
  [
    'sofie',
    [
      '/bedrijf-noordzee-hosting-bv/breaches',
      '/bedrijf-noordzee-hosting-bv/breaches/2026-001',
      '/bedrijf-noordzee-hosting-bv/breaches/new',
    ],
  ],
]

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(/Bezig met ophalen …|Fetching …/)).toHaveCount(0)
}

/** Moves on with the Tab key until the focus stands there, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((node) => node === document.activeElement)) return
  }
  throw new Error('Tab does not lead there')
}

test('what nobody can read or hear is found', async ({ page }) => {
  await page.setContent(
    '<html lang="nl"><title>Proef</title><main><img src="data:,"><p style="color:#aaa">Bleek</p></main></html>',
  )
  expect(await findViolations(page)).toEqual([
    expect.stringMatching(/^color-contrast: <p/),
    expect.stringMatching(/^image-alt: <img/),
  ])
})

test('without a mouse: the keyboard goes on in what opens, and back to what opened it', async ({ enter }) => {
  const page = await enter('els')
  await page.goto('/lindenrode/incidents/2026-003/measures')
  const add = page.getByRole('button', { name: 'Voeg een maatregel toe' })
  await add.press('Enter')
  await expect(page.getByLabel('Wat?', { exact: true })).toBeFocused()
  await page.getByRole('button', { name: 'Annuleer' }).press('Enter')
  await expect(add).toBeFocused()

  const actions = page.getByRole('button', { name: 'Acties' })
  await actions.press('Enter')
  await page.getByRole('menuitem', { name: 'Sluit het dossier af' }).press('Enter')
  await expect(page.getByRole('dialog', { name: 'Sluit het dossier af' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(actions).toBeFocused()
})

test('without a mouse: sign in, go through the queue, open a dossier, save an answer', async ({ page }) => {
  const { email, password } = credentials('peter')
  await visit(page, '/')
  await tabTo(page, page.getByLabel('E-mailadres'))
  await page.keyboard.type(email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Wachtrij' })).toBeVisible()
  await expectAccessible(page)

  const row = page.getByRole('link', { name: 'Laptop van de jeugddienst gestolen uit wagen' })
  await expect(row).toBeVisible()
  for (let steps = 0; steps < 20; steps += 1) {
    await page.keyboard.press('j')
    if (await row.evaluate((node) => node === document.activeElement)) break
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /Laptop van de jeugddienst/ })).toBeVisible()
  const facts = page.getByRole('navigation', { name: 'Onderdelen van de feiten' })
  if (!(await facts.isVisible())) {
    await tabTo(
      page,
      page.getByRole('navigation', { name: 'Onderdelen van het dossier' }).getByRole('link').first(),
    )
    await page.keyboard.press('Enter')
  }
  await tabTo(page, facts.getByRole('link', { name: 'Mensen' }))
  await page.keyboard.press('Enter')
  const answer = page.getByLabel('Beschrijf de groep')
  await tabTo(page, answer)
  await page.keyboard.type('Kinderen van zes tot twaalf jaar.')
  await expect(page.getByRole('status').filter({ hasText: /^\s*Bewaard\s*$/ })).toBeVisible()
  await page.reload()
  await expect(answer).toHaveValue('Kinderen van zes tot twaalf jaar.')
})

const english: readonly (readonly [PersonKey, string, readonly string[]])[] = [
  [
    'miet',
    'Miet Lambrecht',
    ['/queue', '/lindenrode', '/lindenrode/register', ...rooms.map((room) => `${dossier}/${room}`)],
  ],
  [
    'wim',
    'Wim Verstraete',
    ['/wilgenmere/decide', '/wilgenmere/administration', '/wilgenmere/report', '/wilgenmere/report/mine'],
  ],
  [
    'pieter',
    'Pieter Claes',
    [
      '/bedrijf-burgerloket-software-nv/breaches',
      '/bedrijf-burgerloket-software-nv/breaches/new',
      '/bedrijf-burgerloket-software-nv/breaches/2026-001',
    ],
  ],
]

for (const [person, name, paths] of english) {
  test(`${name} chooses English, and no page falls back to Dutch`, async ({ enter }) => {
    const page = await enter(person)
    await visit(page, paths[0] ?? '/')
    expect(await notEnglish(page)).not.toEqual([])
    await page.getByRole('button', { name }).click()
    await page.getByRole('menuitemcheckbox', { name: 'English' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    for (const path of paths) {
      await visit(page, path)
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      expect.soft(await notEnglish(page), path).toEqual([])
    }
    await expectAccessible(page)
    // The choice is kept, and the journeys after this one find their words in Dutch.
    await page.getByRole('button', { name }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Nederlands' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
  })
}

for (const [person, paths] of pages) {
  test(`in the dark, the pages of ${person} from ${paths[0]} on keep their contrast`, async ({ enter }) => {
    const page = await enter(person, { colorScheme: 'dark' })
    for (const path of paths) {
      await visit(page, path)
      await expect(page.locator('html')).toHaveClass(/dark/)
      const contrast: RunOnly = { type: 'rule', values: ['color-contrast'] }
      expect.soft(await findViolations(page, contrast), path).toEqual([])
    }
  })

  test(`on a phone, the pages of ${person} from ${paths[0]} on do not scroll sideways`, async ({ enter }) => {
    const page = await enter(person, { viewport: phone })
    for (const path of paths) {
      await visit(page, path)
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    }
  })
}
