import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectPage,
  phone,
  test,
} from './support/journey.ts'

test('an administrator changes what was agreed with a processor, and ends it', async ({ enter }) => {
  const ingrid = await enter('ingrid')
  await ingrid.goto('/heidegem/agreements')
  await expectPage(ingrid, 'Verwerkersovereenkomsten')
  const section = ingrid.getByRole('region', { name: 'Alle overeenkomsten' })
  const line = section.getByRole('listitem').filter({ hasText: 'App voor de kinderopvang' })
  await expect(line).toContainText('Een noodnummer voor overdag of ’s nachts ontbreekt.')
  await line.getByRole('button', { name: /^Wijzig/ }).press('Enter')
  await expect(section.getByLabel('Wat doet de verwerker?')).toBeFocused()
  await section.getByLabel('Binnen hoeveel uur laat hij u een lek weten?').fill('12')
  const day = section.getByRole('group', { name: 'Nood overdag' })
  await day.getByLabel('E-mailadres').fill('nood@schoolbericht.example')
  await expectAccessible(ingrid)
  await ingrid.setViewportSize(phone)
  await expectNoSidewaysScroll(ingrid)

  // Somebody else was first.
  const other = await enter('ingrid')
  await other.goto('/heidegem/agreements')
  const theirs = other.getByRole('region', { name: 'Alle overeenkomsten' })
  await theirs
    .getByRole('listitem')
    .filter({ hasText: 'App voor de kinderopvang' })
    .getByRole('button', { name: /^Wijzig/ })
    .click()
  await theirs.getByLabel('Binnen hoeveel uur laat hij u een lek weten?').fill('6')
  await theirs.getByRole('button', { name: 'Bewaar' }).click()
  await expect(theirs.getByText('termijn van 6 uur')).toBeVisible()

  await section.getByRole('button', { name: 'Bewaar' }).click()
  const both = ingrid.getByRole('dialog', { name: 'Iemand anders heeft dit intussen gewijzigd' })
  await expect(both.getByRole('row', { name: /termijn/ })).toContainText('termijn van 6 uur')
  await both.getByRole('button', { name: 'Bewaar wat ik typte' }).click()
  await expect(line).toContainText('12 uur')
  await expect(line).toContainText('nood@schoolbericht.example')
  await expect(line.getByRole('button', { name: /^Wijzig/ })).toBeFocused()

  await line.getByRole('button', { name: /^Beëindig/ }).click()
  const dialog = ingrid.getByRole('dialog', { name: /^De overeenkomst met .* beëindigen\?$/ })
  await expectAccessible(ingrid)
  await dialog.getByRole('button', { name: 'Beëindig' }).click()
  await expect(section.getByRole('status')).toContainText('heeft een einde')
  await expect(section.getByText('1 overeenkomst die voorbij is')).toBeVisible()
  await expectNoSidewaysScroll(ingrid)

  const peter = await enter('peter')
  await peter.goto('/heidegem/incidents/new')
  await peter.getByLabel('Verwerker', { exact: true }).check()
  await expect(peter.getByText('E-loket en afspraken')).toBeVisible()
  await expect(peter.getByText('App voor de kinderopvang')).toHaveCount(0)
})
