import type { APIResponse, Page, Request } from '@playwright/test'
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectPage,
  phone,
  test,
} from './support/journey.ts'
import { takenPhoto } from '../support/src/photo.ts'
import { credentials } from './support/people.ts'

const words = 'Mijn laptop is uit de auto gestolen, op de parking.'

/** What a browser says by itself of a line that is gone; every other complaint stays one. */
const isOfTheLine = (complaint: string) => /ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(complaint)
const forget = (complaints: string[]) => {
  complaints.splice(0, complaints.length, ...complaints.filter((one) => !isOfTheLine(one)))
}

const isOf = (operation: string, request: Request) =>
  (request.postData() ?? '').includes(`"operationName":"${operation}"`)

/** The page is kept once its worker has it whole. */
async function visitOnce(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expectPage(page, 'Wat is er aan de hand?')
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active?.state === 'activated') return
    await new Promise<void>((activated) => active?.addEventListener('statechange', () => activated()))
  })
}

/** The list of own reports is written before a report arrives, and comes after it. */
async function answerListLate(page: Page): Promise<void> {
  const arrived = page.waitForResponse((response) => isOf('SubmitReport', response.request()))
  const list = Promise.withResolvers<APIResponse>()
  let isFirst = true
  await page.route('**/graphql', async (route) => {
    if (isOf('SubmitReport', route.request())) await list.promise
    if (!isFirst || !isOf('OwnReports', route.request())) return route.fallback()
    isFirst = false
    list.resolve(await route.fetch())
    await arrived
    return route.fulfill({ response: await list.promise })
  })
}

async function reportTheft(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Een toestel of papieren zijn kwijt of gestolen' }).click()
  await page.getByRole('button', { name: 'Een laptop of tablet' }).click()
  await page.getByRole('button', { name: 'Gestolen', exact: true }).click()
  await page.getByRole('button', { name: 'Ja', exact: true }).click()
  await page.getByLabel('Vertel het in uw eigen woorden').fill(words)
  const buffer = await takenPhoto()
  await page.locator('#report-camera').setInputFiles({ name: 'IMG_0042.jpg', mimeType: 'image/jpeg', buffer })
  await expect(page.getByText(/^foto-[0-9a-f]{10}\.jpg/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Genoeg: geef door wat ik heb' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Klopt dit?' })).toBeVisible()
}

test('whoever has no network writes and hands in all the same, and it arrives once by itself', async ({
  enter,
  complaints,
}) => {
  const page = await enter('yasmina', { viewport: phone })
  const context = page.context()
  await visitOnce(page, '/ocmw-lindenrode/report')

  await context.setOffline(true)
  await page.goto('/ocmw-lindenrode/report')
  await expectPage(page, 'Wat is er aan de hand?')
  await page.getByRole('button', { name: 'Een toestel of papieren zijn kwijt of gestolen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Wat is er weg?' })).toBeVisible()
  // The telephone runs out: what was answered is still there, and nothing of other pages is.
  await page.waitForTimeout(600)
  await page.goto('/ocmw-lindenrode/report')
  await expect(
    page.getByRole('button', { name: 'Een toestel of papieren zijn kwijt of gestolen' }),
  ).toHaveAttribute('aria-pressed', 'true')
  await reportTheft(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Geef door aan de DPO' }).click()
  await expectPage(page, 'Bewaard op dit toestel')
  await expect(page.getByText(words)).toBeVisible()
  await expectNoSidewaysScroll(page)
  await page.goto('/ocmw-lindenrode/report/mine')
  await expect(page.getByRole('region', { name: 'Wacht op dit toestel' })).toContainText(words)
  // Nothing is typed on this page.
  await expect(page.getByRole('alert')).toContainText('Kijk uw verbinding na')
  await expectAccessible(page)
  const kept = await page.evaluate(async () => {
    const caching = (await caches.keys()).map(async (name) => (await caches.open(name)).keys())
    return (await Promise.all(caching)).flat().map(({ url }) => new URL(url).pathname)
  })
  expect(kept.length).toBeGreaterThan(10)
  expect(kept.filter((path) => /graphql|api|organisations|incidents/.test(path))).toEqual([])
  forget(complaints)

  await context.setOffline(false)
  await expect(page.getByRole('region', { name: 'Wacht op dit toestel' })).toHaveCount(0)
  await page.goto('/ocmw-lindenrode/report/mine')
  const own = page.getByRole('article').filter({ hasText: words })
  await expect(own).toHaveCount(1)
  await own.getByText(/^1 bestand/).click()
  await expect(own.getByText(/^foto-[0-9a-f]{10}\.jpg/).first()).toBeVisible()
  // Again and again the network comes and goes: it stays one.
  for (const isOff of [true, false]) await context.setOffline(isOff)
  await page.reload()
  await expect(page.getByRole('article').filter({ hasText: words })).toHaveCount(1)
  forget(complaints)
})

test('a report whose answer got lost on the way back is the same when it is sent again', async ({
  enter,
  complaints,
}) => {
  const mine = 'Een map met loonbrieven bleef liggen op de trein.'
  const page = await enter('yasmina', { viewport: phone })
  await visitOnce(page, '/ocmw-lindenrode/report')
  let arrived = 0
  await page.route('**/graphql', async (route) => {
    if (!isOf('SubmitReport', route.request())) return route.fallback()
    arrived += 1
    await route.fetch()
    return arrived === 1 ? route.abort('internetdisconnected') : route.fallback()
  })
  await page.getByRole('button', { name: 'Iets anders, of ik weet het niet' }).click()
  await page.getByLabel('Vertel het in uw eigen woorden').fill(mine)
  await page.getByRole('button', { name: 'Genoeg: geef door wat ik heb' }).click()
  await page.getByRole('button', { name: 'Geef door aan de DPO' }).click()
  await expectPage(page, 'Het is aangekomen. Dank u.')
  expect(arrived).toBeGreaterThan(1)
  await page.getByRole('link', { name: 'Bekijk wat ik eerder doorgaf' }).click()
  await expect(page.getByRole('article').filter({ hasText: mine })).toHaveCount(1)
  forget(complaints)
})

test('signed out meanwhile it is kept, and nobody else on the device sees it', async ({
  enter,
  complaints,
}) => {
  const secret = 'De stick van de sociale dienst is weg.'
  const page = await enter('yasmina', { viewport: phone })
  const context = page.context()
  await visitOnce(page, '/ocmw-lindenrode/report')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Iets anders, of ik weet het niet' }).click()
  await page.getByLabel('Vertel het in uw eigen woorden').fill(secret)
  await page.getByRole('button', { name: 'Genoeg: geef door wat ik heb' }).click()
  await page.getByRole('button', { name: 'Geef door aan de DPO' }).click()
  await expectPage(page, 'Bewaard op dit toestel')
  const cookies = await context.cookies()
  await context.clearCookies()
  await context.setOffline(false)
  await expectPage(page, 'Inloggen')
  await page.reload()
  await expect(page.getByText('Op dit toestel wacht 1 signaal dat nog niet doorgegeven is.')).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  // Without network there is nobody here any more, and with it somebody else finds nothing.
  await context.setOffline(true)
  await page.goto('/ocmw-lindenrode/report/mine')
  await expect(page.getByText(secret)).toHaveCount(0)
  await context.setOffline(false)
  const other = await enter('lies', { viewport: phone })
  await context.addCookies(await other.context().cookies())
  await page.goto('/lindenrode/report/mine')
  await expectPage(page, 'Mijn signalen')
  await expect(page.getByText(secret)).toHaveCount(0)

  await context.clearCookies()
  await context.addCookies(cookies)
  await answerListLate(page)
  await page.goto('/ocmw-lindenrode/report/mine')
  await expect(page.getByRole('article').filter({ hasText: secret })).toHaveCount(1)
  forget(complaints)
})

test('whoever signs out is told what stays on the device, and may take it away', async ({
  page,
  complaints,
}) => {
  // A session of its own: signing out ends it, and the others share theirs.
  const { email, password } = credentials('yasmina')
  await page.setViewportSize(phone)
  await page.goto('/sign-in?back=/ocmw-lindenrode/report')
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await page.getByRole('button', { name: 'Iets anders, of ik weet het niet' }).click()
  await page.getByLabel('Vertel het in uw eigen woorden').fill('Half geschreven.')
  await page.waitForTimeout(600)
  const signOut = async () => {
    await page.getByRole('button', { name: /Yasmina/ }).click()
    await page.getByRole('menuitem', { name: 'Uitloggen' }).click()
  }
  await signOut()
  const dialog = page.getByRole('dialog', { name: 'Op dit toestel staat nog iets van u' })
  await expect(dialog).toContainText('Een signaal waaraan u nog schrijft')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Annuleer' }).click()
  await page.goto('/ocmw-lindenrode/report?step=what')
  await expect(page.getByLabel('Vertel het in uw eigen woorden')).toHaveValue('Half geschreven.')
  await signOut()
  await dialog.getByRole('button', { name: 'Verwijder en log uit' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  const left = await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('lekboek')
        opening.onerror = () => reject(new Error('the device cannot be read'))
        opening.onsuccess = () => {
          const counting = opening.result.transaction('draft').objectStore('draft').count()
          counting.onsuccess = () => resolve(counting.result)
        }
      }),
  )
  expect(left).toBe(0)
  forget(complaints)
})
