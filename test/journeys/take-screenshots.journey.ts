import path from 'node:path'
import { desk, expect, phone, test } from './support/journey.ts'
import type { PersonKey } from './support/people.ts'

const folder = path.resolve(import.meta.dirname, '../../docs/screenshots')

const dossier = '/lindenrode/incidents/2026-003'
const shots: readonly (readonly [name: string, person: PersonKey, path: string])[] = [
  ['dossier', 'els', `${dossier}/facts`],
  ['queue', 'femke', '/queue?window=all'],
  ['weighing', 'els', `${dossier}/weighing`],
  ['notification', 'els', `${dossier}/notification`],
  ['timeline', 'els', `${dossier}/timeline`],
  ['decision', 'koen', '/lindenrode/decide/2026-003'],
  ['register', 'els', '/lindenrode/register'],
  ['report', 'lies', '/lindenrode/report'],
  ['breach', 'pieter', '/bedrijf-burgerloket-software-nv/breaches/2026-001'],
  ['administration', 'ann', '/lindenrode/administration'],
]

for (const [name, person, address] of shots) {
  test(`${name} is shown as it is, on a desk, in the dark and on a phone`, async ({ enter }) => {
    for (const [suffix, options] of [
      ['', { viewport: desk }],
      ['-dark', { viewport: desk, colorScheme: 'dark' }],
      ['-phone', { viewport: phone, deviceScaleFactor: 2 }],
    ] as const) {
      const page = await enter(person, options)
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByText('Bezig met ophalen …')).toHaveCount(0)
      await page.evaluate(async () => document.fonts.ready)
      await page.screenshot({ path: path.join(folder, `${name}${suffix}.png`), animations: 'disabled' })
    }
  })
}
