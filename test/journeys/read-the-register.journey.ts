import fs from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { askGraphql } from './support/graphql.ts'
import { expect, expectAccessible, expectPage, test } from './support/journey.ts'

const more = 52
const kind = 'Laptop zoek op dienst'

/** More dossiers than one page holds, opened as a DPO opens them. */
async function openMany(page: Page): Promise<void> {
  const { viewer } = await askGraphql<{
    viewer: { registers: { organisation: { id: string; slug: string } }[] }
  }>(page, 'Viewer')
  const register = viewer.registers.find(({ organisation }) => organisation.slug === 'kapelrijt')
  const at = new Date(Date.now() - 3_600_000).toISOString()
  for (let number = 1; number <= more; number += 1) {
    const input = {
      title: `${kind} ${number}`,
      text: 'Niet teruggevonden.',
      source: 'dpo',
      noticedAt: at,
      reportedAt: at,
    }
    await askGraphql(page, 'OpenIncident', { organisation: register?.organisation.id, input })
  }
}

async function download(page: Page, link: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link, exact: true }).click(),
  ])
  return fs.readFile(await file.path())
}

/** The text of one part of a workbook, which is a ZIP file: found by its name in the central directory. */
function partOf(workbook: Buffer, name: string): string {
  const entry = workbook.lastIndexOf(name) - 46
  const header = workbook.readUInt32LE(entry + 42)
  const start = header + 30 + workbook.readUInt16LE(header + 26) + workbook.readUInt16LE(header + 28)
  const bytes = workbook.subarray(start, start + workbook.readUInt32LE(entry + 20))
  return (workbook.readUInt16LE(entry + 10) === 8 ? inflateRawSync(bytes) : bytes).toString('utf8')
}

test('the register is filtered, paged, and taken along as CSV and XLSX', async ({ enter }) => {
  const page = await enter('amina')
  await page.goto('/kapelrijt/register')
  await expectPage(page, 'Register van Gemeente Kapelrijt')
  await openMany(page)
  await page.reload()
  const rows = page.getByRole('table').getByRole('rowheader')
  await expect(rows).toHaveCount(50)
  const onFirst = await rows.allInnerTexts()
  await page.getByRole('link', { name: 'Volgende bladzijde' }).click()
  await expect(page.getByRole('link', { name: 'Eerste bladzijde' })).toBeVisible()
  await expect(rows).not.toHaveCount(50)
  const onSecond = await rows.allInnerTexts()
  expect(onSecond.length).toBeGreaterThan(2)
  expect(onSecond.filter((title) => onFirst.includes(title))).toEqual([])
  await page.getByRole('link', { name: 'Eerste bladzijde' }).click()

  await page.getByLabel('Zoek in titel, kenmerk en beschrijving').fill(kind)
  await expect(page.getByRole('status').filter({ hasText: `${more} dossiers` })).toBeVisible()
  await page.getByRole('button', { name: 'Wis de filters' }).click()
  await page.getByLabel('Soort').selectOption({ label: 'Onbedoelde publicatie' })
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('Vergunningsdossiers openbaar')
  await expectAccessible(page)

  const csv = (await download(page, 'CSV-bestand')).toString('utf8')
  expect(csv).toContain('Vergunningsdossiers openbaar door verkeerde status')
  expect(csv).not.toContain(kind)
  const workbook = await download(page, 'Excel-bestand (XLSX)')
  expect(workbook.subarray(0, 4)).toEqual(Buffer.from('PK\u0003\u0004'))
  const everything = ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml']
    .filter((name) => workbook.includes(name))
    .map((name) => partOf(workbook, name))
    .join('')
  expect(everything).toContain('Vergunningsdossiers openbaar door verkeerde status')
  expect(everything).not.toContain(kind)
})

test('the register keeps what was no breach and what was not notified, to be found by filters', async ({
  enter,
}) => {
  const page = await enter('els')
  await page.goto('/ocmw-lindenrode/register')
  await expectPage(page, 'Register van OCMW Lindenrode')
  const rows = page.getByRole('table').getByRole('rowheader')
  await page.getByLabel('Status').selectOption({ label: 'geen inbreuk' })
  await expect(rows).toHaveText([/Map huurwaarborgen kwijt/])
  await page.goto('/lindenrode/register')
  await page.getByLabel('Autoriteit verwittigd').selectOption({ label: 'nee' })
  await expect(rows.filter({ hasText: 'Versleutelde laptop gestolen in de trein' })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('tot en met').fill('2001-01-01')
  await expect(page.getByText('Geen dossier past bij deze filters')).toBeVisible()
  await expectAccessible(page)
})
