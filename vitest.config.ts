import fs from 'node:fs'
import path from 'node:path'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

const house = import.meta.dirname
const fromPackages = (room: string) => path.join(house, 'packages', room)

/** Rooms whose tests speak to PostgreSQL, each file to a database of its own; the others are pure. */
const onDatabase = new Set(['database', 'usecases', 'api', 'worker', 'cli'])

/**
 * What the files load takes longer than most of their tests: those of one worker share it. Not where memory is measured, which
 * what others left behind would blur.
 */
const isApart = (room: string) => room === 'documents'

// Long enough for a machine that does something else as well: what hangs is found all the same.
const testTimeout = 60_000

// Vitest would leave one core to itself: on a machine with two that is half of them.
const maxWorkers = '100%'

function projectOf(room: string): TestProjectInlineConfiguration {
  const needsDatabase = onDatabase.has(room)
  return {
    // Two copies of GraphQL refuse each other's types: under vitest one file of it is named for all.
    resolve: { alias: graphqlOf(room) },
    test: {
      name: `${needsDatabase ? 'database' : 'unit'}:${room}`,
      root: fromPackages(room),
      include: ['src/**/*.test.ts'],
      testTimeout,
      hookTimeout: 60_000,
      isolate: isApart(room),
    },
  }
}

function graphqlOf(room: string): { find: RegExp; replacement: string }[] {
  const file = path.join(fromPackages(room), 'node_modules/graphql/index.js')
  return fs.existsSync(file) ? [{ find: /^graphql$/, replacement: file }] : []
}

/** A folder of test/ as a project of its own. */
export function wholeHouse(
  name: string,
  folder: string,
  { globalSetup = [], isolate = true }: { globalSetup?: string[]; isolate?: boolean } = {},
): TestProjectInlineConfiguration {
  return {
    resolve: { alias: graphqlOf('api') },
    test: {
      name,
      root: path.join(house, 'test'),
      include: [`${folder}/**/*.test.ts`],
      globalSetup,
      isolate,
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  }
}

const rooms = fs.readdirSync(path.join(house, 'packages')).filter((room) => room !== 'web')

export default defineConfig({
  test: {
    maxWorkers,
    projects: [
      ...rooms.map(projectOf),
      {
        extends: './packages/web/vite.config.ts',
        test: {
          name: 'unit:web',
          root: fromPackages('web'),
          isolate: false,
          unstubGlobals: true,
          testTimeout,
          maxWorkers,
        },
      },
      wholeHouse('database:whole', '{api,tenancy,database,support,migrations,usecases}', {
        globalSetup: [path.join(house, 'test/support/src/global-setup.ts')],
        isolate: false,
      }),
      wholeHouse('house', 'house'),
    ],
  },
})
