import { desk, expect, expectAccessible, expectPage, test } from './support/journey.ts'
import { inOwnLekboek, signInAt } from './support/own-lekboek.ts'

test('an umbrella looks at its file first, and then brings it aboard', async ({ page }) => {
  await inOwnLekboek(page, async ({ site }) => {
    await page.setViewportSize(desk)
    await signInAt(page, site, 'greet', '/vereniging-netwerk-veilige-gemeenten/counts')
    await page.getByRole('link', { name: 'Organisaties aansluiten' }).click()
    await expectPage(page, 'Organisaties aansluiten')
    const lines = [
      'naam;soort;kbo;nis;ovo;e-mail;taal;autoriteit;dpo naam;dpo e-mail;geldig vanaf',
      'Duinzeel;gemeente;0998.000.039;;;info@duinzeel.example;nl;GBA;;;2026-01-01',
      'Zonderkbo;gemeente;;;;;nl;GBA;;;31/02/2025',
    ]
    const buffer = Buffer.from(lines.join('\r\n'))
    await page
      .getByLabel('Kies een bestand')
      .setInputFiles({ name: 'organisaties.csv', mimeType: 'text/csv', buffer })
    await expect(page.getByRole('heading', { name: 'Dit zou er gebeuren' })).toBeVisible()
    await expect(page.getByText('1 nieuw, 0 gewijzigd, 0 ongewijzigd, 1 geweigerd')).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: 'Zonderkbo' })).toContainText(
      'KBO-nummer: Vul dit in',
    )
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Sluit deze organisaties aan' }).click()
    await expect(page.getByRole('heading', { name: 'Dit is gebeurd' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Sluit deze organisaties aan' })).toHaveCount(0)
    // What an invented umbrella brings aboard is invented too: the demo goes on, for everybody.
    await page.goto(`${site}/vereniging-netwerk-veilige-gemeenten/counts`)
    await expect(page.getByRole('note')).toContainText('alles hier is verzonnen')
  })
})
