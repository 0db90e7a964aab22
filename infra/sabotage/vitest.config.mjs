import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { wholeHouse } from '../../vitest.config.ts'
import { switchedChecks } from './checks.mjs'

const usecases = fileURLToPath(new URL('../../packages/usecases/src', import.meta.url))
const support = fileURLToPath(new URL('../../test/support/src/global-setup.ts', import.meta.url))
const { test, ...project } = wholeHouse('sabotage', 'sabotage', { globalSetup: [support] })

// One project, in which every check of the use cases can be switched off while it runs.
export default defineConfig({
  ...project,
  plugins: [switchedChecks(usecases)],
  test: {
    ...test,
    include: (process.env.LEKBOEK_TESTS ?? 'sabotage/*.test.ts').split(','),
    setupFiles: [fileURLToPath(new URL('switch.mjs', import.meta.url))],
    bail: process.env.LEKBOEK_CHECK ? 1 : 0,
    testTimeout: 1_800_000,
  },
})
