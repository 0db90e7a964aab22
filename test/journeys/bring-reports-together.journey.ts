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

const register = '/ocmw-oosterdonk'

async function report(page: Page, words: string): Promise<string> {
  await page.goto(`${register}/report`)
  await page.getByRole('button', { name: 'Een vreemde mail of een computer die raar doet' }).click()
  await page.getByRole('button', { name: 'Ik opende een link of bijlage' }).click()
  await page.getByRole('button', { name: 'Nee, losgekoppeld of uit' }).click()
  await page.getByLabel('Vertel het in uw eigen woorden').fill(words)
  await page.getByRole('button', { name: 'Genoeg: geef door wat ik heb' }).click()
  await page.getByRole('button', { name: 'Geef door aan de DPO' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Het is aangekomen. Dank u.' })).toBeVisible()
  return (await page.getByText(/^R-[0-9A-Z]{4}-[0-9A-Z]{4}$/).innerText()).trim()
}

test('three reports of one mail become one dossier: one clock, every report, and who reported keeps reading where it stands', async ({
  enter,
}) => {
  const staff = await enter('luc', { viewport: phone })
  await report(staff, 'Mail van ecocheques-activeren.be over mijn ecocheques, ik klikte op de link.')
  const second = await report(
    staff,
    'Ook een mail van ecocheques-activeren.be gekregen, ecocheques, link geklikt.',
  )
  await report(staff, 'Ecocheques: mail van ecocheques-activeren.be, mijn collega klikte op de link.')

  const dpo = await enter('luc', { viewport: desk })
  await dpo.goto(register)
  const notice = dpo.getByRole('region', { name: 'Lijkt op een ander signaal' })
  const three = notice.getByRole('paragraph').filter({ hasText: '3 signalen lijken op elkaar:' })
  await three.getByRole('link', { name: /^Breng ze samen/ }).click()

  await expectPage(dpo, 'Breng dossiers samen')
  const sides = dpo.getByRole('list', { name: 'De dossiers naast elkaar' })
  await expect(sides.getByRole('radio', { name: /Dit dossier blijft over/ })).toHaveCount(3)
  await expect(sides).toContainText('mijn collega klikte op de link')
  await expect(dpo.getByRole('region', { name: 'Zo wordt het' })).toContainText('alle 3 de signalen')
  await dpo.setViewportSize(phone)
  await expectNoSidewaysScroll(dpo)
  await expectAccessible(dpo)
  await dpo.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(dpo)
  await dpo.emulateMedia({ colorScheme: 'light' })
  await dpo.setViewportSize(desk)

  // Another one remains than the page proposes.
  await sides
    .getByRole('radio', { name: /Dit dossier blijft over/ })
    .last()
    .click()
  await expect(sides.getByRole('radio', { name: /Dit dossier blijft over/ }).first()).toBeChecked()
  await dpo.getByRole('button', { name: /^Breng samen in/ }).click()
  await expect(dpo.getByRole('alert').first()).toBeVisible()
  await dpo
    .getByLabel('Waarom gaat het om hetzelfde datalek?')
    .fill('Drie collega’s kregen dezelfde mail op dezelfde dag.')
  await dpo.getByRole('button', { name: /^Breng samen in/ }).click()

  await expect(dpo.getByText('Hiermee samengebracht:')).toBeVisible()
  await expect(dpo.getByText(/^Kwam met/)).toHaveCount(2)
  await expect(dpo.locator('blockquote')).toHaveCount(3)
  await expectAccessible(dpo)
  await dpo
    .getByText(/^Wat .+ over de feiten zegt$/)
    .first()
    .click()
  await expectAccessible(dpo)
  const remaining = dpo.url()
  await dpo.getByRole('button', { name: 'Start het onderzoek' }).click()
  await expect(dpo.getByText('in onderzoek', { exact: true }).first()).toBeVisible()

  // The one that was brought in says where it went, and is read only.
  const inside = dpo.getByRole('list', { name: 'Hiermee samengebracht:' })
  await inside.getByRole('link').first().click()
  await expect(dpo.getByText('Samengebracht met', { exact: false }).first()).toBeVisible()
  await expect(dpo.getByText('samengebracht', { exact: true })).toBeVisible()
  await expect(dpo.getByRole('button', { name: 'Haal weer uit elkaar' })).toBeVisible()
  await expectAccessible(dpo)
  await dpo.setViewportSize(phone)
  await expectNoSidewaysScroll(dpo)
  await expectAccessible(dpo)
  await dpo.setViewportSize(desk)

  await dpo.goto(register)
  await expect(notice.getByRole('paragraph').filter({ hasText: '3 signalen' })).toHaveCount(0)

  await staff.goto(`${register}/report/mine`)
  const own = staff.getByRole('article').filter({ hasText: second })
  await expect(own).toContainText('Wordt nagekeken.')

  // Taken apart, from the dossier that remains, it is what it was.
  await dpo.goto(remaining)
  const apart = (await inside.getByRole('link').first().getAttribute('href')) ?? ''
  await inside
    .getByRole('button', { name: /^Haal weer uit elkaar/ })
    .first()
    .click()
  await dpo
    .getByLabel('Waarom gaat het toch niet om hetzelfde?')
    .fill('Bij nader inzien was dit een andere mail.')
  await expectAccessible(dpo)
  await dpo.getByRole('button', { name: 'Haal weer uit elkaar', exact: true }).click()
  await expect(inside.getByRole('link')).toHaveCount(1)
  await dpo.goto(apart)
  await expect(dpo.getByText('doorgegeven', { exact: true }).first()).toBeVisible()

  // And by its number, from the menu of another one.
  const number = /\d{4}-\d{3}/.exec(dpo.url())?.[0] ?? ''
  await dpo.goto(remaining)
  await dpo.getByRole('button', { name: 'Acties' }).click()
  await dpo.getByRole('menuitem', { name: 'Breng samen met een ander dossier' }).click()
  await expectPage(dpo, 'Breng dossiers samen')
  await dpo.getByLabel('Nummer van nog een dossier').fill('geen nummer')
  await dpo.getByRole('button', { name: 'Zet het erbij' }).click()
  await expect(dpo.getByText('Dit is geen nummer van een dossier in dit register')).toBeVisible()
  await dpo.getByLabel('Nummer van nog een dossier').fill(number)
  await dpo.getByRole('button', { name: 'Zet het erbij' }).click()
  await expect(sides.getByRole('radio')).toHaveCount(2)
  await expectAccessible(dpo)
})
