import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { arrows } from './arrows.ts'

const house = path.resolve(import.meta.dirname, '../..')
const rooms = Object.keys(arrows)
const planted: string[] = []

afterEach(() => {
  for (const file of planted.splice(0)) fs.rmSync(file, { force: true })
})

/** Puts a file into a room; it is gone again after the test. */
function plant(room: string, name: string, text: string): string {
  const file = path.join(house, 'packages', room, 'src', `planted-${name}.ts`)
  planted.push(file)
  fs.writeFileSync(file, text)
  return path.relative(house, file)
}

interface Violation {
  readonly from: string
  readonly rule: { readonly name: string }
}

interface Cruise {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: { readonly violations: readonly Violation[] }
}

async function cruise(...files: string[]): Promise<Cruise> {
  const program = path.join(house, 'node_modules/.bin/depcruise')
  const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...files]
  const { stdout } = await promisify(execFile)(program, args, { cwd: house, maxBuffer: 1e9 })
  return JSON.parse(stdout) as Cruise
}

async function rulesAgainst(files: string[]): Promise<Map<string, string[]>> {
  const { summary } = await cruise(...files)
  const against = (file: string) =>
    summary.violations.filter(({ from }) => from === file).map(({ rule }) => rule.name)
  return new Map(files.map((file) => [file, against(file)]))
}

/** Every way in which a module can take something from another. */
const ways: Record<string, (specifier: string) => string> = {
  static: (specifier) => `import * as other from '${specifier}'\nexport const used = other\n`,
  type: (specifier) => `import type * as other from '${specifier}'\nexport type Used = typeof other\n`,
  dynamic: (specifier) => `export const used = () => import('${specifier}')\n`,
  export: (specifier) => `export * from '${specifier}'\n`,
}

const entryOf = (room: string) => `../../${room}/src/${['web', 'cli'].includes(room) ? 'main' : 'index'}.ts`
const specifiers: Record<string, (other: string) => string> = {
  name: (other) => `@lekboek/${other}`,
  path: entryOf,
}

const forbidden = rooms.flatMap((room) =>
  rooms.filter((other) => other !== room && !arrows[room]!.includes(other)).map((other) => ({ room, other })),
)

describe('a forbidden import goes red', () => {
  test('for every forbidden arrow, in every way, by name and by path', async () => {
    const files = forbidden.flatMap(({ room, other }) =>
      Object.entries(ways).flatMap(([way, write]) =>
        Object.entries(specifiers).map(([by, specifier]) =>
          plant(room, `${other}-${way}-${by}`, write(specifier(other))),
        ),
      ),
    )
    const found = await rulesAgainst(files)
    expect(files.length).toBeGreaterThan(300)
    expect(files.filter((file) => found.get(file)!.length === 0)).toEqual([])
  })

  test('past the exports of a room that may be imported', async () => {
    const file = plant('usecases', 'deep', ways['static']!('@lekboek/domain/src/index.ts'))
    expect((await rulesAgainst([file])).get(file)).toContain('every-import-resolves')
  })

  test('of a test, by anybody', async () => {
    const files = rooms.map((room) =>
      plant(room, 'of-test', ways['static']!('../../../test/house/arrows.ts')),
    )
    const found = await rulesAgainst(files)
    expect(
      files.filter((file) => !found.get(file)!.some((rule) => rule.endsWith('-imports-only-its-arrows'))),
    ).toEqual([])
  })
})

describe('an impure law goes red', () => {
  test.each(['node:fs', 'vitest', 'fast-check', '@casl/ability'])('%s in domain', async (specifier) => {
    const file = plant('domain', 'impure', ways['static']!(specifier))
    expect((await rulesAgainst([file])).get(file)).toContain('domain-is-pure')
  })

  test('node:crypto in access', async () => {
    const file = plant('access', 'impure', ways['static']!('node:crypto'))
    expect((await rulesAgainst([file])).get(file)).toContain('access-needs-only-casl')
  })
})

describe('a law that speaks goes red', () => {
  test.each(Object.keys(ways))('with a %s import of texts or labels', async (way) => {
    const files = [
      'labels',
      'labels/risk-labels',
      'notification/template-labels',
      'facts/contradiction-texts',
    ].map((target, index) => plant('domain', `speaking-${String(index)}`, ways[way]!(`./${target}.ts`)))
    const found = await rulesAgainst(files)
    expect(files.filter((file) => !found.get(file)!.includes('law-answers-in-codes'))).toEqual([])
  })

  test('labels may use labels, and both may look at the law', async () => {
    const text = ways['static']!('./labels/risk-labels.ts') + ways['export']!('./weighing/weigh.ts')
    const file = plant('domain', 'own-labels', text)
    expect((await rulesAgainst([file])).get(file)).toEqual([])
  })
})

test('a tool that only tests declare goes red in what runs', async () => {
  const file = plant('usecases', 'tool', ways['static']!('vitest'))
  expect((await rulesAgainst([file])).get(file)).toContain('nothing-runs-on-tools')
})

test('what tests are made with goes red in what runs', async () => {
  const file = plant('domain', 'fixture', ways['static']!('./weighing/any-facts.fixture.ts'))
  expect((await rulesAgainst([file])).get(file)).toContain('nothing-runs-on-tests')
})

test('a package that is not declared goes red', async () => {
  const file = plant('api', 'undeclared', ways['static']!('pg'))
  expect((await rulesAgainst([file])).get(file)).toContain('every-import-resolves')
})

test('a circle of modules goes red', async () => {
  const one = plant('usecases', 'circle-one', ways['static']!('./planted-circle-two.ts'))
  plant('usecases', 'circle-two', ways['static']!('./planted-circle-one.ts'))
  expect((await rulesAgainst([one])).get(one)).toContain('no-circles')
})

describe('the house as it stands', () => {
  let seen: Cruise

  beforeAll(async () => {
    seen = await cruise('packages', 'test')
  })

  test('is green', () => {
    expect(seen.summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`)).toEqual([])
  })

  test('is looked at in every room', () => {
    const unseen = rooms.filter(
      (room) => !seen.modules.some(({ source }) => source.startsWith(`packages/${room}/src/`)),
    )
    expect(unseen).toEqual([])
  })

  test('has no room that the table forgets', () => {
    expect(fs.readdirSync(path.join(house, 'packages')).toSorted()).toEqual(rooms.toSorted())
  })
})

describe('npm test', () => {
  async function suite(step: string): Promise<{ code: number; lastLine: string }> {
    const child = spawn(process.execPath, ['infra/bootstrap/test.mjs', step], { cwd: house })
    let said = ''
    child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()))
    const [code] = (await once(child, 'close')) as [number]
    return { code, lastLine: said.trimEnd().split('\n').at(-1) ?? '' }
  }

  test('ends with its counts, and red where a step is red', async () => {
    plant('worker', 'suite', ways['static']!('../../database/src/index.ts'))
    expect(await suite('arrows')).toEqual({ code: 1, lastLine: '0 passed, 1 failed' })
  })

  test('is red where a step is asked for that does not exist', async () => {
    expect(await suite('nonsense')).toEqual({ code: 1, lastLine: '0 passed, 1 failed' })
  })
})
