import type { Page, Request } from '@playwright/test'
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectPage,
  phone,
  test,
} from './support/journey.ts'
import { credentials } from './support/people.ts'

const firm = '/bedrijf-duin-dijk-privacy'
const rowsOf = (page: Page) =>
  page.getByRole('list', { name: 'Dossiers, het dringendste eerst' }).getByRole('listitem')

test('a consultant looks at a part of the queue, keeps it, and comes back to it', async ({ enter }) => {
  const page = await enter('amina')
  await page.goto('/queue?window=all')
  await expectPage(page, 'Wachtrij')
  await page.keyboard.press('f')
  await expect(page.getByLabel('Klant of register')).toBeFocused()
  await page.getByLabel('Klant of register').selectOption({ label: 'Gemeente Kapelrijt' })
  await expect(page).toHaveURL(/client=kapelrijt/)
  await expect(rowsOf(page).first()).toContainText('Gemeente Kapelrijt')
  await expect(rowsOf(page).filter({ hasNotText: 'Gemeente Kapelrijt' })).toHaveCount(0)
  const count = await rowsOf(page).count()

  await page.getByRole('button', { name: 'Bewaar als weergave' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Bewaar' }).click()
  await expect(dialog).toContainText(/Naam/)
  await expect(dialog.getByLabel('Naam')).toHaveAttribute('aria-invalid', 'true')
  await dialog.getByLabel('Naam').fill('Alleen Kapelrijt')
  await dialog.getByLabel('Open de wachtrij hiermee').check()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Bewaar' }).click()
  const view = page.getByRole('link', { name: /^Alleen Kapelrijt/ })
  // The page shows fifty at most, and colleagues go on meanwhile: the view counts all of them.
  await expect(view).toContainText(/\d/)
  const [counted] = /\d+/.exec((await view.textContent()) ?? '') ?? ['0']
  expect(Number(counted)).toBeGreaterThanOrEqual(count)
  await expect(view).toHaveAttribute('aria-current', 'true')

  await page.goto('/queue')
  await expect(page).toHaveURL(/client=kapelrijt/)
  await page.getByLabel('Status').selectOption({ label: 'bevestigd' })
  await page.getByLabel('Lopende verplichting').selectOption({ label: 'Onderzoek (eigen streeftijd)' })
  await expect(page.getByText('Niets past bij deze filters')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Wis filters' }).click()
  await expect(page).not.toHaveURL(/client=/)
  await expect(page.getByLabel('Klant of register')).toBeFocused()
  await expect(rowsOf(page).filter({ hasText: 'Gemeente Wilgenmere' }).first()).toBeVisible()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(rowsOf(page).nth(1).getByRole('link')).toBeFocused()

  // Nobody else sees it, and its owner takes it away again.
  const colleague = await enter('joris', { viewport: phone })
  await colleague.goto('/queue?window=all')
  await expectPage(colleague, 'Wachtrij')
  await expect(colleague.getByText('Alleen Kapelrijt')).toHaveCount(0)
  await expectNoSidewaysScroll(colleague)
  await page.getByRole('button', { name: 'Beheer weergaven' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Verwijder Alleen Kapelrijt' }).click()
  await expect(page.getByText('U bewaart geen weergaven.')).toBeVisible()
})

test('Ctrl-K finds a register by its letters, and leads to the same kind of page', async ({ enter }) => {
  const page = await enter('joris')
  await page.goto('/zavelbeke/register')
  await expectPage(page, 'Register van Gemeente Zavelbeke')
  for (const [typed, name, address] of [
    ['KAP', 'Gemeente Kapelrijt', /\/kapelrijt\/register$/],
    ['oz', 'OCMW Zavelbeke', /\/ocmw-zavelbeke\/register$/],
  ] as const) {
    await page.keyboard.press('Control+k')
    await page.keyboard.type(typed)
    await expect(page.getByRole('option').first()).toContainText(name)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(address)
    await expect(page.getByRole('region', { name: `Register van ${name}` })).toBeVisible()
  }
  // The last ones first: the one before this is one key away.
  await page.keyboard.press('Control+k')
  const registers = page.getByRole('option').filter({ hasText: 'via mandaat' })
  await expect(registers.nth(0)).toContainText('Gemeente Kapelrijt')
  await expect(registers.nth(1)).toContainText('Gemeente Zavelbeke')
  await page.keyboard.press('Escape')
  await page.goto('/account')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('option').first()).toBeVisible()
})

interface ViewerAnswer {
  data: { viewer: { registers: { organisation: { id: string; slug: string; name: string } }[] } }
}

test('the switch opens at once with 300 registers; how fast is kept as a figure', async ({ enter }, info) => {
  const page = await enter('joris')
  // The demo has a handful: the browser gets each of them again under other names, with all that belongs to it.
  await page.route('**/graphql', async (route) => {
    const isViewer = (route.request().postData() ?? '').includes('query Viewer')
    if (!isViewer) return route.continue()
    const answer = await route.fetch()
    const body = (await answer.json()) as ViewerAnswer
    const { registers } = body.data.viewer
    const more = Array.from({ length: 300 - registers.length }, (_, index) => {
      const one = structuredClone(registers[index % registers.length]!)
      const { organisation } = one
      const id = `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`
      Object.assign(organisation, {
        id,
        slug: `${organisation.slug}-${index}`,
        name: `${organisation.name} ${index}`,
      })
      return one
    })
    registers.push(...more)
    return route.fulfill({ response: answer, json: body })
  })
  await page.goto('/zavelbeke/register')
  await expectPage(page, 'Register van Gemeente Zavelbeke')
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    await page.evaluate(() => {
      const measured = globalThis as { opened?: number }
      measured.opened = 0
      window.addEventListener(
        'keydown',
        () => {
          const begin = performance.now()
          const look = (): void => {
            const isReady =
              document.activeElement?.id === 'switcher-input' &&
              document.querySelector('[role=option]') !== null
            if (isReady) measured.opened = performance.now() - begin
            else requestAnimationFrame(look)
          }
          look()
        },
        { capture: true, once: true },
      )
    })
    await page.keyboard.press('Control+k')
    await expect(page.locator('#switcher-input')).toBeFocused()
    await page.waitForFunction(() => ((globalThis as { opened?: number }).opened ?? 0) > 0)
    times.push(await page.evaluate(() => (globalThis as { opened?: number }).opened ?? 0))
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  const figures = times.map((time) => time.toFixed(0)).join(', ')
  info.annotations.push({ type: 'switch, 300 registers, milliseconds to interactive', description: figures })
  expect(times).toHaveLength(5)
})

test('a deep link carries its register: signed out back to it, and nothing to whoever has another', async ({
  enter,
  browser,
  baseURL,
  complaints,
}) => {
  const link = '/zavelbeke/incidents/2026-003/facts'
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL })
  const page = await context.newPage()
  await page.goto(link)
  await expect(page).toHaveURL(/\/sign-in\?back=/)
  const { email, password } = credentials('joris')
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`${link}$`))
  await context.close()

  for (const elsewhere of ['https://evil.example/', '//evil.example/x', String.raw`/\evil.example`]) {
    const stranger = await browser.newContext(baseURL === undefined ? {} : { baseURL })
    const door = await stranger.newPage()
    await door.goto(`/sign-in?back=${encodeURIComponent(elsewhere)}`)
    await door.getByLabel('E-mailadres').fill(email)
    await door.getByLabel('Wachtwoord', { exact: true }).fill(password)
    await door.getByRole('button', { name: 'Log in', exact: true }).click()
    await expect(door).toHaveURL(/\/queue/)
    expect(new URL(door.url()).origin).toBe(baseURL)
    await stranger.close()
  }

  const other = await enter('els')
  const seen: string[] = []
  for (const address of [link, '/bestaat-niet/incidents/2026-003/facts']) {
    await other.goto(address)
    await expectPage(other, 'Deze pagina is er niet')
    seen.push(`${await other.title()} ${await other.locator('body').innerText()}`)
  }
  expect(seen[0]).toBe(seen[1])
  expect(seen[0]).not.toContain('Zavelbeke')
  expect(complaints).toEqual([])
})

/** The registers that a page asks about. */
function askedBy(page: Page): Set<string> {
  const asked = new Set<string>()
  page.on('request', (request: Request) => {
    if (!request.url().endsWith('/graphql')) return
    const { variables } = (request.postDataJSON() ?? {}) as { variables?: { organisation?: string } }
    if (variables?.organisation !== undefined) asked.add(variables.organisation)
  })
  return asked
}

test('two tabs in two registers never mix', async ({ enter }) => {
  const one = await enter('joris')
  const two = await one.context().newPage()
  const [askedByOne, askedByTwo] = [askedBy(one), askedBy(two)]
  await one.goto('/zavelbeke/incidents/new')
  await two.goto('/kapelrijt/incidents/new')
  await expectPage(one, 'Open een dossier')
  await expectPage(two, 'Open een dossier')

  // Told apart by name, letters, title and icon.
  await expect(one.getByRole('region', { name: 'Register van Gemeente Zavelbeke' })).toBeVisible()
  await expect(two.getByRole('region', { name: 'Register van Gemeente Kapelrijt' })).toBeVisible()
  await expect(one).toHaveTitle(/^ZAV · .*Gemeente Zavelbeke/)
  await expect(two).toHaveTitle(/^KAP · .*Gemeente Kapelrijt/)
  const iconOf = (page: Page) => page.locator('link[rel=icon]').getAttribute('href')
  expect(decodeURIComponent((await iconOf(one)) ?? '')).toContain('>ZAV<')
  expect(decodeURIComponent((await iconOf(two)) ?? '')).toContain('>KAP<')

  // What is typed in one stays there, also when both go on and come back.
  const title = (page: Page) => page.getByRole('textbox').first()
  await title(one).fill('Voor Zavelbeke alleen')
  await expect(title(two)).toHaveValue('')
  await title(two).fill('Voor Kapelrijt alleen')
  await two.reload()
  await one.reload()
  await expect(title(one)).toHaveValue('Voor Zavelbeke alleen')
  await expect(title(two)).toHaveValue('Voor Kapelrijt alleen')
  await Promise.all([one.goto('/zavelbeke'), two.goto('/kapelrijt')])
  await Promise.all([one.goto('/zavelbeke/register'), two.goto('/kapelrijt/register')])
  await expectPage(one, 'Register van Gemeente Zavelbeke')
  await expectPage(two, 'Register van Gemeente Kapelrijt')
  await expect(one.getByRole('main')).not.toContainText('KAP 2026')
  await expect(two.getByRole('main')).not.toContainText('ZAV 2026')
  expect([...askedByOne].filter((id) => askedByTwo.has(id))).toEqual([])
  expect(askedByOne.size).toBe(1)

  // Switched in one tab: the other stays where it was, and what was typed for one register is not there in the other.
  await one.keyboard.press('Control+k')
  await one.keyboard.type('kapelrijt')
  await one.keyboard.press('Enter')
  await expectPage(one, 'Register van Gemeente Kapelrijt')
  await expect(one).toHaveTitle(/^KAP · /)
  await expect(two).toHaveURL(/\/kapelrijt\/register$/)
  await one.goto('/kapelrijt/incidents/new')
  await expect(title(one)).toHaveValue('')
  await one.goto('/zavelbeke/incidents/new')
  await expect(title(one)).toHaveValue('Voor Zavelbeke alleen')
})

test('what was done under mandates stands by client, for the invoice', async ({ enter }) => {
  const leader = await enter('femke')
  await leader.goto(`${firm}/activity`)
  await expectPage(leader, 'Activiteit')
  const perClient = leader.getByRole('table', { name: 'Per klant', exact: true })
  await expect(perClient.getByRole('row')).not.toHaveCount(1)
  const download = leader.waitForEvent('download')
  await leader.getByRole('link', { name: 'Download als CSV' }).click()
  expect((await download).suggestedFilename()).toMatch(
    /^activiteit-bedrijf-duin-dijk-privacy-\d{4}-\d{2}\.csv$/,
  )
  await leader.getByLabel('Maand').fill('2021-01')
  await expect(leader.getByText('Niets in deze maand')).toBeVisible()
  await expectAccessible(leader)

  // One's own alone, for who does not administer; a client finds no such page.
  const consultant = await enter('joris', { viewport: phone })
  await consultant.goto(`${firm}/activity`)
  await expectPage(consultant, 'Activiteit')
  await expect(consultant.getByText('Femke De Ridder')).toHaveCount(0)
  await expectNoSidewaysScroll(consultant)
  const client = await enter('ann')
  await client.goto('/lindenrode/activity')
  await expectPage(client, 'Deze pagina is er niet')
})
