import fs from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { cameraMaker, takenPhoto } from '../support/src/photo.ts'
import { desk, expect, expectAccessible, expectNoSidewaysScroll, phone, test } from './support/journey.ts'

const dossiers = '/lindenrode/incidents/'
/** What is large enough to be seen on its way. */
const letter = {
  name: 'brief "retour".html',
  mimeType: 'text/html',
  buffer: Buffer.from('<h1>Terug naar afzender</h1>'),
}
const photo = async () => ({ name: 'IMG_2041.JPG', mimeType: 'image/jpeg', buffer: await takenPhoto() })
const program = { name: 'factuur.pdf', mimeType: 'application/pdf', buffer: Buffer.from([77, 90, 0, 0, 1]) }

async function openFiles(page: Page): Promise<void> {
  await page.goto('/lindenrode')
  await page.locator(`a[href*="${dossiers}2026-"]`).first().click()
  await page.getByRole('link', { name: 'Bestanden', exact: true }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Bestanden', exact: true })).toBeVisible()
}

async function savedAs(page: Page, name: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toBe(name)
  return fs.readFile(await download.path())
}

/** The newest of that name: what was taken away stays listed. */
const item = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name }).last()

for (const [width, viewport] of [
  ['a phone', phone],
  ['a desk', desk],
] as const) {
  test(`on ${width}, a DPO keeps a photo and a letter with a dossier, and takes one away again`, async ({
    complaints,
    enter,
  }) => {
    const page = await enter('els', { viewport, acceptDownloads: true, hasTouch: viewport === phone })
    await openFiles(page)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)

    await page.getByLabel('Wat is hierop te zien?').fill('De enveloppe zoals ze terugkwam')
    await page.getByLabel('Kies bestanden').setInputFiles([await photo(), letter])
    await expect(item(page, 'IMG_2041.JPG')).toContainText('plaats en toestel uit de foto gehaald')
    await expect(item(page, 'IMG_2041.JPG')).toContainText('De enveloppe zoals ze terugkwam')
    await expect(item(page, 'brief _retour_.html.txt')).toBeVisible()

    const back = await savedAs(page, 'IMG_2041.JPG')
    expect(back.subarray(0, 3).toString('hex')).toBe('ffd8ff')
    expect(back.includes(cameraMaker)).toBe(false)
    expect(back.includes('GPS')).toBe(false)
    expect((await savedAs(page, 'brief _retour_.html.txt')).toString()).toBe('<h1>Terug naar afzender</h1>')

    await page.getByLabel('Kies bestanden').setInputFiles(program)
    await expect(page.getByRole('alert')).toContainText(
      'factuur.pdf is niet bewaard. Dit soort bestand wordt niet aanvaard.',
    )
    // The browser says of itself that it was refused.
    expect(complaints.splice(0)).toEqual([expect.stringContaining('status of 400')])
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.screenshot({ path: test.info().outputPath('files.png'), fullPage: true })
    await page.getByRole('button', { name: 'Begrepen' }).click()
    await expect(page.getByRole('alert')).toHaveCount(0)

    const letterItem = item(page, 'brief _retour_.html.txt')
    await letterItem.getByRole('button', { name: 'Verwijder brief' }).click()
    await page.getByRole('button', { name: 'Verwijder voorgoed' }).click()
    await expect(page.getByText('Fout:').first()).toBeVisible()
    await page.getByLabel('Waarom verwijdert u dit bestand?').fill('De brief hoort bij een ander dossier.')
    await page.getByRole('button', { name: 'Verwijder voorgoed' }).click()
    await expect(letterItem).toContainText('Verwijderd door Els')
    await expect(letterItem).toContainText('De brief hoort bij een ander dossier.')
    await expect(letterItem.getByRole('link')).toHaveCount(0)

    await page.getByRole('link', { name: 'Verloop' }).click()
    await expect(page.getByText('Bestand verwijderd').first()).toBeVisible()
    // For whoever runs this twice on one demo.
    await page.getByRole('link', { name: 'Bestanden', exact: true }).click()
    await item(page, 'IMG_2041.JPG').getByRole('button', { name: 'Verwijder IMG_2041.JPG' }).click()
    await page.getByLabel('Waarom verwijdert u dit bestand?').fill('Deze proef is afgelopen, dank u.')
    await page.getByRole('button', { name: 'Verwijder voorgoed' }).click()
    await expect(page.getByRole('link', { name: 'IMG_2041.JPG' })).toHaveCount(0)
  })
}

test('a reporter adds a photo to what they reported, and the DPO finds it on the dossier', async ({
  enter,
}) => {
  const page = await enter('yasmina', { viewport: phone, hasTouch: true, isMobile: true })
  await page.goto('/ocmw-lindenrode/report/mine')
  const own = page.getByRole('article').first()
  await own.getByText('Voeg een foto of bestand toe').click()
  await expect(own.getByText('Maak een foto')).toBeVisible()
  await own.getByLabel('Maak een foto').setInputFiles(await photo())
  await expect(own.getByRole('link', { name: 'IMG_2041.JPG' })).toBeVisible()
  await expect(own.getByText('1 bestand')).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.screenshot({ path: test.info().outputPath('report.png'), fullPage: true })
  const told = await own.getByText('USB-stick').innerText()

  const dpo = await enter('els')
  await dpo.goto('/ocmw-lindenrode')
  await dpo
    .getByRole('link', { name: told.split('.')[0] ?? told })
    .first()
    .click()
  await dpo.getByRole('link', { name: 'Bestanden', exact: true }).click()
  await expect(item(dpo, 'IMG_2041.JPG')).toContainText('bij het signaal gevoegd')
  await expectAccessible(dpo)
})
