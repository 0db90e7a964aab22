import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import type { RunOptions } from 'axe-core'

/** The rules of WCAG 2.2 AA that a program can check. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** What axe finds wrong on the page as it stands: the rule, and the elements that break it. No page has a frame. */
export async function findViolations(page: Page, runOnly: RunOptions['runOnly'] = wcag): Promise<string[]> {
  // It stays until another document is loaded.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  await page.evaluate(settle)
  const { violations } = await page.evaluate((options) => globalThis.axe.run(options), {
    runOnly,
    // How each of the other elements passed is worth most of the time, and nobody reads it.
    resultTypes: ['violations'],
  } satisfies RunOptions)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** Half way from one colour to the next nothing keeps its contrast: what moves and ends is brought to its end. */
function settle(): void {
  for (const moving of document.getAnimations()) {
    if (moving.effect?.getComputedTiming().endTime !== Infinity) moving.finish()
  }
}

declare global {
  var axe: typeof import('axe-core')
}
