import type { Locator } from '@playwright/test'
import { expect, expectAccessible, expectPage, test } from './support/journey.ts'

/**
 * By when each row is put in order: the first time at which something is due, the hours of the law or the own target before
 * them. An own target that is past stands behind those hours and gives way to them.
 */
async function dueTimes(rows: Locator): Promise<number[]> {
  const times = await rows.evaluateAll((nodes) =>
    nodes.map((row) => [...row.querySelectorAll('time')].map((node) => Date.parse(node.dateTime))),
  )
  return times.flatMap(([first, ...others]) =>
    first === undefined ? [] : [Math.min(first, ...others.filter((time) => time > Date.now()))],
  )
}

test('a consultant works from one queue over all mandated registers, the most urgent first', async ({
  enter,
}) => {
  const page = await enter('joris')
  await page.goto('/')
  await expectPage(page, 'Wachtrij')
  await page.getByRole('link', { name: 'Alles', exact: true }).click()
  const rows = page.getByRole('list', { name: 'Dossiers, het dringendste eerst' }).getByRole('listitem')
  await expect(rows.filter({ hasText: 'Gemeente Zavelbeke' }).first()).toBeVisible()
  await expect(rows.filter({ hasText: 'OCMW Steenhove' }).first()).toBeVisible()
  await expect(rows.filter({ hasText: 'Gemeente Kapelrijt' }).first()).toBeVisible()
  await expect(rows.filter({ hasText: 'Lindenrode' })).toHaveCount(0)
  const due = await dueTimes(rows)
  expect(due.length).toBeGreaterThan(3)
  expect(due).toEqual(due.toSorted((one, other) => one - other))
  await expectAccessible(page)
})

test('Ctrl-K leads to another register, and every page says whose it is', async ({ enter }) => {
  const page = await enter('joris')
  await page.goto('/queue')
  await expectPage(page, 'Wachtrij')
  for (const [typed, name, slug] of [
    ['zavelb', 'Gemeente Zavelbeke', 'zavelbeke'],
    ['ocmw steen', 'OCMW Steenhove', 'ocmw-steenhove'],
  ] as const) {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.type(typed)
    await expect(page.getByRole('option').first()).toContainText(name)
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`/${slug}$`))
    const whose = page.getByRole('banner')
    await expect(whose).toContainText(`Register van ${name}`)
    await expect(whose).toContainText(`als DPO voor ${name}`)
    await expect(whose).toContainText('mandaat van Duin & Dijk Privacy')
    await expect(page).toHaveTitle(new RegExp(name))
  }
  await page.getByRole('list', { name: 'Dossiers, het dringendste eerst' }).getByRole('link').first().click()
  await expect(page.getByRole('banner')).toContainText('als DPO voor OCMW Steenhove')
})

test('a revoked mandate ends access at the next request', async ({ enter }) => {
  const consultant = await enter('joris')
  await consultant.goto('/steenhove/register')
  await expectPage(consultant, 'Register van Gemeente Steenhove')

  const administrator = await enter('karin')
  await administrator.goto('/steenhove/administration/mandates')
  await expectPage(administrator, 'Mandaten')
  await administrator.getByRole('button', { name: 'Geef een mandaat' }).click()
  await administrator.getByRole('radio', { name: 'Duin & Dijk Privacy' }).check()
  await expect(administrator.getByText('Duin & Dijk Privacy heeft al een mandaat: als DPO.')).toBeVisible()
  await administrator.getByRole('button', { name: 'Annuleer' }).click()
  await administrator.getByRole('button', { name: 'Trek in Duin & Dijk Privacy, als DPO' }).click()
  const dialog = administrator.getByRole('dialog')
  await expect(dialog).toContainText('Het mandaat van Duin & Dijk Privacy (als DPO) intrekken?')
  await expectAccessible(administrator)
  await dialog.getByRole('button', { name: 'Trek in' }).click()
  const ended = administrator.getByText(/ingetrokken op/)
  await expect(ended).toBeVisible()
  expect(((await ended.textContent()) ?? '').match(/ingetrokken/g)).toHaveLength(1)

  // The page that was open still stands; what it asks next is refused.
  await consultant.getByLabel('Status').selectOption({ label: 'bevestigd' })
  await expect(consultant.getByRole('heading', { level: 1, name: 'U hebt geen toegang meer' })).toBeVisible()
  await expect(consultant.getByRole('main')).toContainText('register van Gemeente Steenhove')
  await expect(consultant.getByRole('rowheader')).toHaveCount(0)
  await consultant.goto('/steenhove')
  await expectPage(consultant, 'Deze pagina is er niet')
  await consultant.keyboard.press('Control+k')
  await consultant.keyboard.type('Gemeente Steenhove')
  await expect(consultant.getByRole('option')).toHaveCount(0)
  await consultant.goto('/queue?window=all')
  await expectPage(consultant, 'Wachtrij')
  await expect(consultant.getByText('Gemeente Steenhove')).toHaveCount(0)
})
