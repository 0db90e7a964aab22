import {
  expect,
  test as base,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test'
import { findViolations } from './axe.ts'
import { signedIn, type PersonKey } from './people.ts'

export const desk = { width: 1280, height: 800 } as const
export const phone = { width: 360, height: 740 } as const

/** Expects that axe finds nothing on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // What stands half below the head that stays at the top would count as too small to touch.
  await page.evaluate(() => {
    window.scrollTo(0, 0)
  })
  expect(await findViolations(page), page.url()).toEqual([])
}

/** Expects that nothing sticks out: who reads on a phone scrolls one way only. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [inner, outer] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return [scrollWidth, clientWidth] as const
  })
  expect(inner, `${page.url()} is wider than its window`).toBeLessThanOrEqual(outer)
}

/** The main heading says where one is; a page is looked at once it stands there and nothing is being read. */
export async function expectPage(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  await expect(page.getByText('Bezig met ophalen …')).toHaveCount(0)
  await expectAccessible(page)
}

interface Fixtures {
  /** What the browsers complained about; a journey that leaves any behind fails. */
  readonly complaints: string[]
  /** A browser of this person's own, signed in. */
  readonly enter: (person: PersonKey, options?: BrowserContextOptions) => Promise<Page>
}

export const test = base.extend<Fixtures>({
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = []
      context.on('page', (page) => hear(page, complaints))
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
  async enter({ browser, complaints, baseURL }, use) {
    if (baseURL === undefined) throw new Error('no server to visit')
    const contexts: BrowserContext[] = []
    const enter: Fixtures['enter'] = async (person, options) => {
      const storageState = await signedIn(person, baseURL)
      const context = await browser.newContext({ viewport: desk, ...options, storageState })
      contexts.push(context)
      const page = await context.newPage()
      hear(page, complaints)
      return page
    }
    await use(enter)
    // Left open, they would go on asking the server all through the journeys after this one.
    await Promise.all(contexts.map((context) => context.close()))
  },
})

/** What Chromium says by itself where a service worker hands over the files of a page, which therefore loads them but once. */
const isOfTheWorker = (text: string) =>
  /cross-world service worker|was preloaded using link preload/.test(text)

function hear(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    const [kind, text] = [message.type(), message.text()]
    if ((kind === 'error' || kind === 'warning') && !isOfTheWorker(text)) complaints.push(text)
  })
}

export { expect }
