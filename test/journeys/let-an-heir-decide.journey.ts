import { LekboekProcess } from '../house/lekboek-process.ts'
import {
  desk,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectPage,
  phone,
  test,
} from './support/journey.ts'
import { inOwnLekboek, signInAt } from './support/own-lekboek.ts'

test('whom a town took off its mandates stays out of its register after a merger, until the heir lets them in', async ({
  page,
}) => {
  // A server of its own, and a verb of the operator beside it.
  test.setTimeout(360_000)
  await inOwnLekboek(page, async ({ site, env }) => {
    await page.setViewportSize(desk)
    await signInAt(page, site, 'geert', '/zavelbeke/administration/mandates')
    await expectPage(page, 'Mandaten')
    await page.getByRole('button', { name: 'Haal eraf Joris Vanacker' }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Haal eraf' }).click()
    await expect(page.getByRole('list', { name: 'Door u eraf gehaald' }).first()).toContainText(
      'Joris Vanacker',
    )
    const verb = ['organisation', 'merge', 'zavelbeke', '--into', 'steenhove', '--on', '2026-01-01']
    const operator = new LekboekProcess({ verb, env })
    expect(await operator.exited, operator.said).toBe(0)

    await page.context().clearCookies()
    await signInAt(page, site, 'joris', '/zavelbeke')
    await expectPage(page, 'Dit register wordt niet meer gebruikt')

    await page.context().clearCookies()
    await signInAt(page, site, 'karin', '/steenhove/administration/mandates')
    await expectPage(page, 'Mandaten')
    const kept = page.getByRole('region', { name: 'Blijven buiten registers die u overnam' })
    await expect(kept).toContainText(
      'Joris Vanacker (Duin & Dijk Privacy), buiten het register van Gemeente Zavelbeke',
    )
    await expectAccessible(page)
    await page.setViewportSize(phone)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await kept.getByRole('button', { name: 'Laat toe Joris Vanacker' }).press('Enter')
    await expect(page.getByRole('dialog')).toContainText(
      'Joris Vanacker toelaten in het register van Gemeente Zavelbeke?',
    )
    await page.getByRole('dialog').getByRole('button', { name: 'Laat toe' }).press('Enter')
    await expect(kept.getByRole('status')).toContainText(
      'Joris Vanacker kan in het register van Gemeente Zavelbeke.',
    )
    // Amina, whom the demo's Zavelbeke had taken off before, stays out.
    await expect(kept.getByRole('listitem')).toHaveText([/^Amina El Idrissi/])

    await page.context().clearCookies()
    await signInAt(page, site, 'joris', '/zavelbeke')
    await expect(page.getByText('overgenomen register')).toContainText('Gemeente Zavelbeke is sinds')
  })
})
