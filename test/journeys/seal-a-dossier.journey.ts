import type { Page } from '@playwright/test'
import {
  desk,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectPage,
  phone,
  test,
} from './support/journey.ts'

const title = 'Personeelsdossier ingekeken zonder aanleiding'

/** Everything that a page of Heidegem says. */
async function textOf(page: Page, path: string): Promise<string> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
  return page.locator('main').innerText()
}

test('a DPO works on a sealed dossier that the colleague who stands in never meets', async ({ enter }) => {
  const peter = await enter('peter')
  await peter.goto('/heidegem/register')
  await peter.getByRole('link', { name: title }).first().click()
  await expectPage(peter, title)
  const notice = peter.getByRole('complementary', { name: 'Verzegeling' })
  await expect(notice).toContainText('Alleen zichtbaar voor Peter Nijs')
  const sealed = new URL(peter.url()).pathname.split('/')[3] ?? ''
  expect(sealed).toMatch(/^\d{4}-S\d{6}$/)
  await expectAccessible(peter)
  await peter.setViewportSize(phone)
  await expectNoSidewaysScroll(peter)
  await peter.setViewportSize(desk)

  const wout = await enter('wout')
  for (const path of ['/heidegem', '/queue', '/heidegem/register']) {
    const text = await textOf(wout, path)
    expect(text).not.toContain(title)
    expect(text).not.toContain(sealed)
  }
  for (const number of [sealed, `${sealed.slice(0, 6)}100001`]) {
    await wout.goto(`/heidegem/incidents/${number}`)
    await expect(wout.getByRole('main')).toHaveText('Dit bestaat niet (meer), of u hebt er geen toegang toe.')
  }

  // What she cannot see, she can open with the DPO, and he is told.
  const ingrid = await enter('ingrid')
  await ingrid.goto('/heidegem/administration')
  await ingrid.getByRole('link', { name: 'Een verzegeld dossier in nood openen' }).click()
  await expectPage(ingrid, 'Een verzegeld dossier in nood openen')
  await ingrid.getByLabel('Ingrid Raes').check()
  await ingrid.getByRole('button', { name: 'Bewaar' }).click()
  await expect(ingrid.getByText('Wijs minstens twee personen aan, of niemand').first()).toBeVisible()
  await ingrid.getByLabel('Peter Nijs').check()
  await ingrid.getByRole('button', { name: 'Bewaar' }).click()
  await ingrid.getByRole('button', { name: 'Vraag te openen' }).click()
  await expect(ingrid.getByRole('alert').getByRole('listitem')).toHaveCount(2)
  await expect(ingrid.getByRole('alert')).toBeFocused()
  await ingrid.getByLabel('Nummer van het dossier').fill(sealed)
  await ingrid
    .getByLabel('Waarom het niet kan wachten')
    .fill('De termijn loopt vanavond af en de DPO is ziek.')
  await ingrid.getByRole('button', { name: 'Vraag te openen' }).click()
  await expect(ingrid.getByText('wacht op een tweede persoon')).toBeVisible()
  await expect(ingrid.getByText('krijgt een e-mail en kan het een dag lang bevestigen')).toBeVisible()
  await expect(ingrid.getByRole('button', { name: 'Bevestig' })).toHaveCount(0)
  await expectAccessible(ingrid)
  await ingrid.setViewportSize(phone)
  await expectNoSidewaysScroll(ingrid)
  await ingrid.setViewportSize(desk)

  // The other one of the two learns of it wherever he works, and who is not appointed learns nothing.
  await wout.goto('/heidegem')
  await expect(wout.getByRole('heading', { level: 1 })).toBeVisible()
  await wout.waitForLoadState('networkidle')
  await expect(wout.getByRole('complementary', { name: 'Openen in nood' })).toHaveCount(0)
  await expect(wout.getByRole('link', { name: 'Openen in nood' })).toHaveCount(0)
  await peter.goto('/queue')
  const waits = peter.getByRole('complementary', { name: 'Openen in nood' })
  await expect(waits).toContainText('wacht op een tweede aangewezene')
  await expect(waits).not.toContainText(sealed)
  await expectAccessible(peter)
  await peter.goto('/heidegem')
  await peter.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Openen in nood' }).click()
  await expectPage(peter, 'Een verzegeld dossier in nood openen')
  await expect(waits).toHaveCount(0)
  // Nothing opens at one click: the reason stands in the question once more.
  await peter.getByRole('button', { name: 'Bevestig: beiden lezen mee' }).click()
  const sure = peter.getByRole('dialog', { name: /openen, samen met / })
  await expect(sure).toContainText('Terugnemen kan niet.')
  await expectAccessible(peter)
  await sure.getByRole('button', { name: 'Open het samen' }).click()
  await expect(peter.getByText(/open tot/)).toBeVisible()
  await expect(peter.getByText('Bevestigd: u leest allebei mee.')).toBeVisible()
  await ingrid.reload()
  await ingrid.getByRole('link', { name: sealed }).click()
  await expectPage(ingrid, title)
  // She decides here by her role, and reads along in this one: the page says one thing, and gives away no number.
  await expect(ingrid.getByRole('main')).not.toContainText('moet het van u kennen')
  await ingrid.goto(`/heidegem/incidents/${sealed}/decision`)
  await expect(ingrid.getByText('U leest dit verzegelde dossier in nood mee.')).toBeVisible()
  await expect(ingrid.getByText('Dit wacht op wie in uw organisatie')).toHaveCount(0)
  await expectAccessible(ingrid)
  await peter.goto(`/heidegem/incidents/${sealed}`)
  await expect(notice).toContainText('Nu open in nood.')
  await peter.goto('/queue')
  await expect(peter.getByText('In nood geopend').first()).toBeVisible()
  await expect(waits).toHaveCount(0)

  await ingrid.goto('/heidegem/administration')
  await ingrid.getByRole('link', { name: 'Wie las wat' }).click()
  await expectPage(ingrid, 'Wie las wat')
  await expect(
    ingrid.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: /^Beheer/ }),
  ).toHaveAttribute('aria-current', 'page')
  await expect(
    ingrid
      .getByRole('navigation', { name: 'Beheer', exact: true })
      .getByRole('link', { name: 'Wie las wat' }),
  ).toHaveAttribute('aria-current', 'page')
  await expect(ingrid.getByRole('row').filter({ hasText: 'Dossier geopend' }).first()).toBeVisible()
  await expectAccessible(ingrid)
  await ingrid.setViewportSize(phone)
  await expectNoSidewaysScroll(ingrid)
})

test('a DPO seals a dossier from its page, names another, and lifts the seal again', async ({ enter }) => {
  const peter = await enter('peter')
  await peter.goto('/heidegem/register')
  await peter
    .getByRole('link', { name: /Onbekende aanmelding/ })
    .first()
    .click()
  await expectPage(peter, /Onbekende aanmelding/)
  const former = new URL(peter.url()).pathname
  await peter.getByRole('button', { name: 'Acties' }).click()
  await peter.getByRole('menuitem', { name: 'Verzegel het dossier' }).click()
  const dialog = peter.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Verzegel het dossier' }).click()
  await expect(dialog.getByText('Vul dit in')).toBeVisible()
  await dialog.getByLabel('Waarom').fill('Een collega van de technische dienst wordt onderzocht.')
  await expectAccessible(peter)
  await dialog.getByRole('button', { name: 'Verzegel het dossier' }).click()
  await expect(peter).toHaveURL(/-S\d{6}\b/)
  const notice = peter.getByRole('complementary', { name: 'Verzegeling' })
  await expect(notice).toContainText('Alleen zichtbaar voor Peter Nijs')
  const secret = new URL(peter.url()).pathname

  const wout = await enter('wout')
  await wout.goto(former)
  await expect(wout.getByText('Dit bestaat niet (meer)')).toBeVisible()

  await peter.getByRole('button', { name: 'Acties' }).click()
  await peter.getByRole('menuitem', { name: 'Wijzig wie het mag zien' }).click()
  await dialog.getByRole('group', { name: 'Wie het nog mag zien' }).getByLabel('Ingrid Raes').check()
  await dialog.getByRole('button', { name: 'Bewaar de namen' }).click()
  await expect(notice).toContainText('Ingrid Raes')
  await peter.getByRole('button', { name: 'Acties' }).click()
  await peter.getByRole('menuitem', { name: 'Hef de verzegeling op' }).click()
  await dialog.getByLabel('Waarom').fill('Het onderzoek naar de collega is afgerond.')
  await dialog.getByRole('button', { name: 'Hef de verzegeling op' }).click()
  // Under its own number again where that was the last of the year, else under the next free one.
  await expect(peter).toHaveURL(/\/incidents\/\d{4}-\d{3}\b/)
  await expect(notice).toHaveCount(0)
  // Whoever has the number that it bore while it was sealed is led to the one that it has now.
  await wout.goto(secret)
  await expectPage(wout, /Onbekende aanmelding/)
  const [, , , own] = new URL(peter.url()).pathname.split('/')
  await expect(wout).toHaveURL(new RegExp(`/incidents/${String(own)}(/|$)`))
})

test('a key holder says no to opening in need, and whoever asked reads why', async ({ enter }) => {
  const koen = await enter('koen')
  await koen.goto('/lindenrode/in-need')
  await koen.getByLabel('Nummer van het dossier').fill('2026-S123456')
  await koen.getByLabel('Waarom het niet kan wachten').fill('Els is ziek en de termijn loopt vanavond af.')
  await koen.getByRole('button', { name: 'Vraag te openen' }).click()
  await expect(koen.getByText('wacht op een tweede persoon')).toBeVisible()
  await expect(koen.getByRole('button', { name: 'Zeg neen' })).toHaveCount(0)

  const miet = await enter('miet')
  await miet.goto('/lindenrode/in-need')
  await miet.getByRole('button', { name: 'Zeg neen' }).click()
  const dialog = miet.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Zeg neen' }).click()
  await expect(dialog.getByText('Vul dit in')).toBeVisible()
  await expectAccessible(miet)
  await dialog.getByRole('textbox').fill('Dit kan wachten tot Els morgen terug is.')
  await dialog.getByRole('button', { name: 'Zeg neen' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(miet.getByRole('button', { name: 'Bevestig: beiden lezen mee' })).toHaveCount(0)
  await miet.setViewportSize(phone)
  await expectNoSidewaysScroll(miet)

  await koen.reload()
  await expect(koen.getByText('Miet Lambrecht zei neen')).toContainText('Dit kan wachten tot Els morgen')
})
