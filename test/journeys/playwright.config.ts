import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { findBrowser } from './support/browser.ts'

const state = path.resolve(import.meta.dirname, '../../.lekboek')
const reports = process.env['LEKBOEK_REPORTS'] ?? path.join(state, 'reports')

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.journey.ts',
  // Writes docs/screenshots: LEKBOEK_SCREENSHOTS=1 playwright test -c journeys/playwright.config.ts take-screenshots
  testIgnore: process.env['LEKBOEK_SCREENSHOTS'] === undefined ? '**/take-screenshots.journey.ts' : [],
  outputDir: path.join(state, 'journeys'),
  globalSetup: './support/start-lekboek.ts',
  reporter: [['list'], ['json', { outputFile: path.join(reports, 'journeys.json') }]],
  forbidOnly: true,
  // A journey that only works the second time does not work.
  retries: 0,
  workers: 2,
  // Long enough for a machine that does something else as well; a journey takes some ten seconds.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  use: {
    // What cannot be pressed is named by itself, long before the journey's time is over.
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    // Set by the global setup, which runs before any worker reads this.
    baseURL: process.env['LEKBOEK_JOURNEYS_URL'] ?? 'http://localhost:8080',
    browserName: 'chromium',
    launchOptions: findBrowser(),
    locale: 'nl-BE',
    timezoneId: 'Europe/Brussels',
    screenshot: 'only-on-failure',
    // To record one costs a sixth of the time; who looks for a fault asks with `--trace on`.
    trace: 'off',
  },
})
