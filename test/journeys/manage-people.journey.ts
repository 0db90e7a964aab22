import fs from 'node:fs/promises'
import type { Page } from '@playwright/test'
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

const person = (page: Page, name: string) =>
  page
    .getByRole('region', { name: 'Mensen en rollen' })
    .getByRole('listitem')
    .filter({ has: page.getByText(name, { exact: true }) })

test('an administrator gives a role, takes it away, and is the one who stays', async ({ enter }) => {
  const page = await enter('ingrid')
  await page.goto('/heidegem/administration/people')
  await expectPage(page, 'Mensen')
  const wout = person(page, 'Wout Janssens')
  await wout.getByLabel('Nog een rol voor Wout Janssens').selectOption({ label: 'behandelaar' })
  await wout.getByRole('button', { name: 'Geef deze rol' }).click()
  await expect(wout).toContainText(/behandelaar\s*sinds .* door Ingrid Raes/)
  await expect(person(page, 'Ingrid Raes').getByRole('combobox')).toHaveCount(0)
  await expect(wout.getByLabel('Nog een rol voor Wout Janssens')).toBeFocused()
  await expectAccessible(page)

  // Advising as DPO and deciding on that advice are not one person's.
  const peter = person(page, 'Peter Nijs')
  await expect(peter).not.toContainText('art. 38, lid 6')
  await peter.getByLabel('Nog een rol voor Peter Nijs').selectOption({ label: 'beslisser' })
  await expect(peter.getByRole('status')).toContainText('art. 38, lid 6')
  await expectAccessible(page)

  await wout.getByRole('button', { name: /Neem af.*behandelaar, Wout Janssens/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Wout Janssens de rol behandelaar afnemen?')
  await fillInstant(dialog, 'Vanaf wanneer?', hoursAgo(-48))
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Neem af' }).click()
  await expect(wout).toContainText(/behandelaar.*· tot/)

  await person(page, 'Ingrid Raes').getByRole('button', { name: 'Laat vertrekken Ingrid Raes' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Laat vertrekken' }).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Dit is de laatste beheerder')
  await page.keyboard.press('Escape')
  await expect(page.getByText('Dit is de laatste beheerder')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Laat vertrekken Ingrid Raes' })).toBeFocused()
  await page.setViewportSize(phone)
  await expectNoSidewaysScroll(page)
  await page.setViewportSize(desk)
})

test('whoever is let go reads so in the tab that was open', async ({ enter }) => {
  const julie = await enter('julie')
  await julie.goto('/wilgenmere/report/mine')
  await expect(julie.getByRole('heading', { level: 1 })).toBeVisible()

  const wim = await enter('wim')
  await wim.goto('/wilgenmere/administration/people')
  await expectPage(wim, 'Mensen')
  await person(wim, 'Julie Maes').getByRole('button', { name: 'Laat vertrekken Julie Maes' }).click()
  await wim.getByRole('dialog').getByRole('button', { name: 'Laat vertrekken' }).click()
  await expect(person(wim, 'Julie Maes')).toHaveCount(0)

  await julie.getByRole('link', { name: 'Nog een signaal doorgeven' }).click()
  await expect(julie).toHaveURL(/\/wilgenmere\/report$/)
  await julie.goBack()
  await expect(julie.getByRole('heading', { level: 1, name: 'U hebt geen toegang meer' })).toBeVisible()
  await expect(julie.getByRole('main')).toContainText('register van Gemeente Wilgenmere')
  await expectAccessible(julie)
})

test('a DPO names a deputy, who is deputy until it is ended', async ({ enter }) => {
  const luc = await enter('luc')
  await luc.goto('/oosterdonk/administration/deputies')
  await expectPage(luc, 'Plaatsvervangers')
  await luc.getByRole('button', { name: 'Duid een plaatsvervanger aan' }).click()
  await luc.getByLabel('Wie vervangt?').selectOption({ label: 'Hilde Aerts' })
  await luc.getByRole('button', { name: 'Duid aan' }).click()
  await expect(luc.getByRole('alert')).toContainText('Vul dit in')
  await fillInstant(luc, 'Tot wanneer?', hoursAgo(-72))
  await luc.getByLabel('Waarom?').fill('Verlof')
  // A day without its hour is not "from now on".
  const from = luc.getByRole('group', { name: 'Vanaf wanneer?' })
  await from.getByLabel('Datum').fill('2099-01-31')
  await luc.getByRole('button', { name: 'Duid aan' }).click()
  await expect(from).toContainText('Vul ook het uur in')
  await expect(from.getByLabel('Uur')).toBeFocused()
  await from.getByLabel('Datum').fill('')
  await expectAccessible(luc)
  await luc.getByRole('button', { name: 'Duid aan' }).click()
  // Who decides would advise first and decide on it afterwards: nobody is named so at one press.
  const sure = luc.getByRole('dialog', { name: 'Hilde Aerts toch als plaatsvervanger aanduiden?' })
  await expect(sure).toContainText('Hilde Aerts beslist in deze organisatie')
  await expect(sure).toContainText('art. 38, lid 6 AVG')
  await expectAccessible(luc)
  await sure.getByRole('button', { name: 'Annuleer' }).click()
  await expect(luc.getByRole('banner')).not.toContainText('vervangt DPO Luc')
  await luc.getByRole('button', { name: 'Duid aan' }).click()
  await sure.getByRole('button', { name: 'Duid toch aan' }).click()
  await expect(luc.getByRole('banner')).toContainText('Hilde Aerts vervangt DPO Luc Hendrickx tot')

  const hilde = await enter('hilde')
  await hilde.goto('/oosterdonk')
  await expectPage(hilde, /Dossiers van/)
  await expect(hilde.getByRole('banner')).toContainText('als plaatsvervanger van DPO Luc Hendrickx')

  const deputies = luc.getByRole('region', { name: 'Plaatsvervangers van de DPO' })
  await deputies.getByRole('button', { name: 'Beëindig Hilde Aerts' }).click()
  await luc.getByRole('dialog').getByRole('button', { name: 'Beëindig' }).click()
  await expect(deputies.getByText('1 vroegere vervanging')).toBeVisible()
  await hilde.reload()
  await expect(hilde.getByRole('banner')).not.toContainText('als plaatsvervanger')
})

test('who can see us names everybody, in words, and leaves as a file', async ({ enter }) => {
  const page = await enter('peter')
  await page.goto('/heidegem/administration')
  await expectPage(page, 'Beheer')
  await page.getByRole('link', { name: 'Wie kan ons zien?' }).click()
  await expectPage(page, 'Wie kan ons zien?')
  const row = (text: string) => page.getByRole('row').filter({ hasText: text })
  await expect(row('plaatsvervanger van Peter Nijs')).toContainText('Wout Janssens')
  await expect(row('Ingrid Raes').filter({ hasText: 'beheerder' })).toContainText('ziet geen dossiers')
  await expect(row('Greet Lauwers')).toContainText('ziet alleen aantallen')
  await expect(row('Joris Vanacker')).toHaveCount(0)
  await page.setViewportSize(phone)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Neem mee als CSV-bestand' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^wie-kan-ons-zien-heidegem/)
  expect(await fs.readFile(await file.path(), 'utf8')).toContain('Wout Janssens;wout@heidegem.example;')
})

test('a consultancy puts a person on several mandates at once, and takes one off', async ({ enter }) => {
  const page = await enter('femke')
  await page.goto('/bedrijf-duin-dijk-privacy/administration/mandates')
  await expectPage(page, 'Mandaten')
  await page.getByRole('group', { name: 'Wie?' }).getByLabel('Amina El Idrissi').check()
  const mandates = page.getByRole('group', { name: 'Aan welke mandaten?' })
  await mandates.getByLabel('Gemeente Oosterdonk').check()
  await mandates.getByLabel('OCMW Oosterdonk').check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Wijs toe', exact: true }).click()
  await expect(page.getByText('Toegewezen.')).toBeVisible()
  const users = page.getByRole('list', { name: 'Wie het mandaat van OCMW Oosterdonk gebruikt' })
  await expect(users).toContainText('Amina El Idrissi')
  await users.getByRole('button', { name: /Haal eraf.*Amina El Idrissi/ }).click()
  await expect(users).not.toContainText('Amina El Idrissi')
  const amina = await enter('amina')
  await amina.goto('/oosterdonk/register')
  await expectPage(amina, 'Register van Gemeente Oosterdonk')
  await amina.goto('/ocmw-oosterdonk/register')
  await expectPage(amina, 'Deze pagina is er niet')
})
