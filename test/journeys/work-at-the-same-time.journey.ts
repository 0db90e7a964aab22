import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectPage, test } from './support/journey.ts'

const question = 'Beschrijf de groep'

async function openPeople(page: Page, register: string, title: string): Promise<void> {
  await page.goto(register)
  await page.getByRole('link', { name: title }).click()
  await expectPage(page, title)
  await page
    .getByRole('navigation', { name: 'Onderdelen van de feiten' })
    .getByRole('link', { name: 'Mensen' })
    .click()
  await expect(page.getByLabel(question)).toBeVisible()
}

/** By what the line of saving begins with: that something is not kept yet says "bewaard" too. */
async function expectState(page: Page, state: RegExp): Promise<void> {
  // Trying again takes up to fifteen seconds after the third attempt.
  await expect(page.getByRole('status').filter({ hasText: state })).toBeVisible({ timeout: 20_000 })
}

test('two people edit one section: the later one sees both texts and chooses', async ({ enter }) => {
  const [register, title] = ['/ocmw-steenhove', 'Thuiszorg: tablet niet teruggevonden na ronde']
  const [femke, joris] = [await enter('femke'), await enter('joris')]
  await openPeople(femke, register, title)
  await openPeople(joris, register, title)

  await femke.getByLabel(question).fill('Cliënten van de ronde Noord.')
  await expectState(femke, /^\s*Bewaard/)
  await joris.getByLabel(question).fill('Cliënten van beide rondes.')
  const dialog = joris.getByRole('dialog', { name: 'Iemand anders heeft dit intussen gewijzigd' })
  await expect(dialog.getByRole('cell', { name: 'Cliënten van beide rondes.' })).toBeVisible()
  await expect(dialog.getByRole('cell', { name: 'Cliënten van de ronde Noord.' })).toBeVisible()
  await expectAccessible(joris)
  await dialog.getByRole('button', { name: 'Bewaar wat ik typte' }).click()
  await expectState(joris, /^\s*Bewaard/)

  await femke.getByLabel(question).fill('Twaalf cliënten van de ronde Noord.')
  await femke.getByRole('dialog').getByRole('button', { name: 'Neem over wat er staat' }).click()
  await expect(femke.getByLabel(question)).toHaveValue('Cliënten van beide rondes.')
  await femke.reload()
  await expect(femke.getByLabel(question)).toHaveValue('Cliënten van beide rondes.')
})

test('a dropped connection loses nothing that was typed', async ({ enter, complaints }) => {
  const page = await enter('luc')
  await openPeople(page, '/ocmw-oosterdonk', 'Papieren dossier schuldbemiddeling niet teruggevonden')
  await page.context().setOffline(true)
  await page.getByLabel(question).fill('Een gezin in schuldbemiddeling.')
  await expectState(page, /^\s*Geen verbinding: nog niet bewaard, we proberen opnieuw/)
  await expectAccessible(page)
  await page.context().setOffline(false)
  await expectState(page, /^\s*Bewaard/)

  await page.context().setOffline(true)
  await page.getByLabel(question).fill('Een gezin in schuldbemiddeling, vier mensen.')
  await expectState(page, /^\s*Geen verbinding/)
  await page.context().setOffline(false)
  await page.reload()
  await expect(page.getByLabel(question)).toHaveValue('Een gezin in schuldbemiddeling, vier mensen.')
  await expectState(page, /^\s*Bewaard/)
  await page.reload()
  await expect(page.getByLabel(question)).toHaveValue('Een gezin in schuldbemiddeling, vier mensen.')

  // The browser itself says that the line was down; nothing else may be said.
  expect(complaints.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
  complaints.length = 0
})
