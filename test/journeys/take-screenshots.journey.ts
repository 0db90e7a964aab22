import path from 'node:path'
import { desk, expect, phone, test } from './support/journey.ts'
import type { PersonKey } from './support/people.ts'

const folder = path.resolve(import.meta.dirname, '../../docs/screenshots')

const looks = {
  '': { viewport: desk },
  '-dark': { viewport: desk, colorScheme: 'dark' },
  '-phone': { viewport: phone, deviceScaleFactor: 2 },
} as const

type Look = keyof typeof looks

const dossier = '/lindenrode/incidents/2026-003'
const shots: readonly (readonly [name: string, person: PersonKey, path: string, ...Look[]])[] = [
  ['dossier', 'els', `${dossier}/facts`, '', '-dark', '-phone'],
  ['queue', 'femke', '/queue?window=all', '', '-dark', '-phone'],
  ['weighing', 'els', `${dossier}/weighing`, ''],
  ['notification', 'els', `${dossier}/notification`, ''],
  ['timeline', 'els', `${dossier}/timeline`, ''],
  ['decision', 'koen', '/lindenrode/decide/2026-003', '', '-phone'],
  ['register', 'els', '/lindenrode/register', ''],
  ['report', 'lies', '/lindenrode/report', '', '-phone'],
  ['breach', 'pieter', '/bedrijf-burgerloket-software-nv/breaches/2026-001', ''],
  ['board', 'sofie', '/bedrijf-noordzee-hosting-bv/breaches/2026-001/board', '', '-phone'],
  ['processors', 'els', '/lindenrode/processors', ''],
  ['agreements', 'els', '/lindenrode/agreements', '', '-phone'],
  ['outside', 'lies', '/meld/lindenrode/nl', '', '-phone'],
  ['counts', 'greet', '/vereniging-netwerk-veilige-gemeenten/counts', ''],
  ['administration', 'ann', '/lindenrode/administration', ''],
]

for (const [name, person, address, ...wanted] of shots) {
  test(`the page "${name}" is kept as it looks`, async ({ enter }) => {
    for (const look of wanted) {
      const page = await enter(person, looks[look])
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByText('Bezig met ophalen …')).toHaveCount(0)
      await page.evaluate(async () => document.fonts.ready)
      await page.screenshot({ path: path.join(folder, `${name}${look}.png`), animations: 'disabled' })
    }
  })
}
