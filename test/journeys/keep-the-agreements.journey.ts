import {
  desk,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectPage,
  phone,
  test,
} from './support/journey.ts'

const file = (...rows: string[]) => ({
  ...{ name: 'leveranciers.csv', mimeType: 'text/csv' },
  buffer: Buffer.from(['Leverancier;KBO;Dienst;Termijn (uren)', ...rows].join('\r\n')),
})

test('a DPO keeps the agreements, a processor says whether one is right, and a dossier takes over what it says', async ({
  enter,
}) => {
  const els = await enter('els')
  await els.goto('/lindenrode')
  await els.getByRole('link', { name: 'Overeenkomsten', exact: true }).first().click()
  await expectPage(els, 'Verwerkersovereenkomsten')

  // With a supplier that is on no platform.
  await els.getByRole('button', { name: 'Voeg een overeenkomst toe' }).press('Enter')
  const form = els.getByRole('region', { name: 'Nieuwe overeenkomst' })
  await expect(form.getByLabel('Verwerker', { exact: true })).toBeFocused()
  await form.getByLabel('KBO-nummer').fill('0998.000.038')
  await form.getByRole('button', { name: 'Voeg een overeenkomst toe' }).click()
  await expect(form.getByRole('alert')).toContainText('KBO')
  await expectAccessible(els)
  await form.getByLabel('Verwerker', { exact: true }).fill('Drukkerij Inkt')
  await form.getByLabel('KBO-nummer').fill('')
  await form.getByLabel('Wat doet de verwerker?').fill('Drukwerk')
  await form.getByLabel('Contactgegevens').check()
  await form.getByLabel('Binnen hoeveel uur laat hij u een lek weten?').fill('24')
  await form.getByRole('group', { name: 'Nood overdag' }).getByLabel('Telefoon').fill('09 000 30 30')
  await form.getByRole('button', { name: 'Voeg een subverwerker toe' }).click()
  await expect(form.getByLabel('Naam', { exact: true })).toBeFocused()
  await form.getByLabel('Naam', { exact: true }).fill('Postbezorging')
  await els.setViewportSize(phone)
  await expectNoSidewaysScroll(els)
  await expectAccessible(els)
  await els.setViewportSize(desk)
  await form.getByRole('button', { name: 'Voeg een overeenkomst toe' }).click()
  await expect(els.getByText('Deze verwerker zit niet op Lekboek')).toBeVisible()
  const line = els.getByRole('listitem').filter({ hasText: 'Drukkerij Inkt' })
  await expect(line).toContainText('Een noodnummer voor overdag of ’s nachts ontbreekt.')

  // From a file: first a row that is wrong, then as it should be.
  await els
    .getByLabel('Kies een bestand', { exact: true })
    .setInputFiles(file('Noordzee;0997.003.100;Archief;48', ';;Iets;'))
  const report = els.getByRole('region', { name: 'Dit zou er gebeuren' })
  await expect(report).toContainText('Er komt niets in zolang er rijen geweigerd worden.')
  await expect(els.getByRole('button', { name: 'Breng deze overeenkomsten in' })).toHaveCount(0)
  await els
    .getByLabel('Kies een bestand', { exact: true })
    .setInputFiles(file('Noordzee;0997.003.117;Archief;48', 'Kuisploeg;;Poetsen;'))
  await expect(report).toContainText('2 nieuw')
  await expect(report.getByRole('row', { name: /Kuisploeg/ })).toContainText('nieuw')
  await expectAccessible(els)
  await els.getByRole('button', { name: 'Breng deze overeenkomsten in' }).click()
  await expect(els.getByRole('region', { name: 'Dit is gebeurd' })).toContainText('2 nieuw')
  const archive = els.getByRole('listitem').filter({ hasText: 'Archief' })
  await expect(archive).toContainText('Noordzee Hosting bv')
  await expect(archive).toContainText('De verwerker bevestigde dit nog niet')
  await els.setViewportSize(phone)
  await expectNoSidewaysScroll(els)
  await expectAccessible(els)
  await els.setViewportSize(desk)

  // The same once more: what is empty there is filled in, what differs is left, and a column that is none is not used.
  await els.getByLabel('Kies een bestand', { exact: true }).setInputFiles({
    ...{ name: 'leveranciers.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(
      [
        'Leverancier;Dienst;Termijn (uren);Nood overdag: telefoon;Kleur',
        'Drukkerij Inkt;Drukwerk;48;;rood',
        'Kuisploeg;Poetsen;;09 000 30 31;',
      ].join('\r\n'),
    ),
  })
  await expect(report).toContainText('0 nieuw, 1 aangevuld, 1 staan er al')
  await expect(report).toContainText('De kolom “Kleur” wordt niet gebruikt.')
  await expect(report.getByRole('row', { name: /Kuisploeg/ })).toContainText(
    'Nood overdag: telefoon: was leeg, overgenomen uit het bestand',
  )
  await expect(report.getByRole('row', { name: /Drukkerij Inkt/ })).toContainText(
    'Termijn (uren): anders dan wat er staat, niet overgenomen',
  )
  await expectAccessible(els)
  await els.setViewportSize(phone)
  await expectNoSidewaysScroll(els)
  await els.setViewportSize(desk)
  await els.getByRole('button', { name: 'Breng deze overeenkomsten in' }).click()
  await expect(els.getByRole('region', { name: 'Dit is gebeurd' })).toContainText('1 aangevuld')
  await expect(els.getByRole('listitem').filter({ hasText: 'Kuisploeg' })).toContainText('09 000 30 31')

  // The processor says that it is not right.
  const contact = await enter('sofie')
  await contact.goto('/')
  await contact.getByRole('link', { name: 'Overeenkomsten', exact: true }).first().click()
  await expectPage(contact, 'Verwerkersovereenkomsten')
  const said = contact.getByRole('listitem').filter({ hasText: 'Archief' })
  await expect(said).toContainText('Alleen deze organisatie zegt dit')
  await said.getByRole('button', { name: /^Dit klopt niet/ }).click()
  await contact.getByLabel('Waarom klopt het niet?').fill('Wij bewaren niets voor deze gemeente.')
  await contact.setViewportSize(phone)
  await expectNoSidewaysScroll(contact)
  await expectAccessible(contact)
  await said.getByRole('button', { name: 'Dit klopt niet', exact: true }).click()
  await expect(contact.getByText('de overeenkomst is beëindigd')).toBeVisible()
  await els.reload()
  await els.getByText('1 overeenkomst die voorbij is').click()
  await expect(els.getByText('Wij bewaren niets voor deze gemeente.')).toBeVisible()

  // A dossier is offered what the agreement says.
  await els.goto('/lindenrode/incidents/new')
  await els.getByLabel('Titel').fill('Drukkerij gehackt')
  await els.getByLabel('Wat is er gebeurd?').fill('De drukkerij belde.')
  await els.getByLabel('Verwerker', { exact: true }).check()
  await els.getByLabel('Een andere').check()
  await els.getByLabel('Naam van de verwerker').fill('drukkerij inkt')
  const told = els.getByRole('group', { name: 'Wanneer liet de verwerker het u weten?' })
  await told.getByLabel('Datum').fill('2026-01-05')
  await told.getByLabel('Uur').fill('10:00')
  await els.getByRole('button', { name: 'Open het dossier' }).click()
  await els.waitForURL(/incidents\/\d{4}-\d+/)
  await els.goto(`${els.url().replace(/(incidents\/[\d-]+).*$/, '$1')}/facts?section=parties`)
  const offer = els.getByRole('complementary', { name: 'Uit uw overeenkomsten' })
  await expect(offer).toContainText('Volgens de overeenkomst met Drukkerij Inkt (Drukwerk)')
  await offer.getByRole('button', { name: 'Neem als contact over' }).click()
  await expect(els.getByRole('textbox', { name: /[Cc]ontact/ })).toHaveValue('09 000 30 30')
  await expect(offer.getByRole('button', { name: 'Neem als contact over' })).toHaveCount(0)
  await offer.getByRole('button', { name: 'Neem deze termijn over' }).click()
  await expect(offer.getByRole('button', { name: 'Neem deze termijn over' })).toHaveCount(0)
  await expectAccessible(els)
  await els.setViewportSize(phone)
  await expectNoSidewaysScroll(els)
})
