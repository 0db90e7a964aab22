import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, phone, test } from './support/journey.ts'

const letter = [
  'Received: from mx.druk.example by mail.heidegem.example; Wed, 18 Nov 2026 09:12:44 +0100',
  'From: Drukkerij <druk@inkt.example>',
  'Date: Wed, 18 Nov 2026 08:00:01 +0100',
  'Subject: Inbraak',
  '',
  'Er is ingebroken.',
].join('\r\n')
const files = [
  { name: 'inbraak.eml', mimeType: 'message/rfc822', buffer: Buffer.from(letter) },
  {
    name: 'aantallen.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Personen,Soorten\n12,contact\n30,health\n'),
  },
]

async function openSupplierPage(page: Page): Promise<void> {
  await page.goto('/ocmw-heidegem')
  await page.locator('a[href*="/incidents/2026-"]').first().click()
  await page.waitForURL(/incidents\/2026-\w+\/\w+/)
  await page.goto(page.url().replace(/(incidents\/2026-\w+).*/, '$1/supplier'))
  await expect(page.getByRole('heading', { level: 2, name: 'Leveranciers en dit dossier' })).toBeVisible()
}

test('a DPO files what a supplier mailed, and takes over what its table says', async ({ enter }) => {
  const peter = await enter('peter', { viewport: phone })
  await openSupplierPage(peter)
  await expectAccessible(peter)
  await peter.getByRole('button', { name: 'Berg een bericht op' }).click()
  await peter.locator('#filing-files').setInputFiles(files)
  await expect(peter.getByRole('checkbox', { name: 'inbraak.eml' })).toBeChecked()
  await expect(peter.getByRole('checkbox', { name: 'aantallen.csv' })).toBeChecked()
  await expect(peter.getByText('42 personen')).toBeVisible()
  // The dossier may be of a processor with an agreement, which is proposed then: this letter is of another one.
  await peter.locator('#agreement').selectOption('')
  await peter.getByLabel('Hoe heet die verwerker?').fill('Drukkerij Inkt')
  await peter.getByRole('button', { name: /toen uw mailserver het ontving/ }).click()
  const arrived = peter.getByRole('group', { name: 'Wanneer kwam het aan?' })
  await expect(arrived.getByLabel('Datum')).toHaveValue('2026-11-18')
  await expect(arrived.getByLabel('Uur')).toHaveValue('09:12')
  await expectNoSidewaysScroll(peter)
  await expectAccessible(peter)
  await peter.getByRole('button', { name: 'Berg op', exact: true }).click()
  await expect(peter.getByText('Opgeborgen. Het staat bij wat er binnenkwam.')).toBeVisible()

  await peter.getByRole('link', { name: 'Terug naar de feiten' }).click()
  const received = peter.locator('article').filter({ hasText: 'Drukkerij Inkt' })
  await expect(received).toContainText('Received, uw eigen mailserver')
  await expect(received).toContainText('inbraak.eml')
  await received.getByRole('checkbox', { name: /mensen|personen|betrokkenen/i }).check()
  await received.getByRole('button', { name: /Neem 1 gegeven over/ }).click()
  await expect(received.getByText('1 gegeven overgenomen.')).toBeVisible()
  await expectNoSidewaysScroll(peter)
  await expectAccessible(peter)
})
