import { randomBytes } from 'node:crypto'
import path from 'node:path'
import vm from 'node:vm'
import { gzipSync } from 'node:zlib'
import * as domain from '@lekboek/domain'
import * as labels from '@lekboek/domain/labels'
import { rolldown } from 'rolldown'
import { describe, expect, test } from 'vitest'

const folder = path.resolve(import.meta.dirname, '../../packages/domain')
const entry = path.join(folder, 'src/entry-of-a-test.ts')

/** What a page would load that holds these lines and nothing else, minified. */
async function bundle(lines: string): Promise<string> {
  const build = await rolldown({
    input: entry,
    platform: 'neutral',
    plugins: [
      {
        name: 'lines-as-entry',
        resolveId: (id) => (id === entry ? entry : null),
        load: (id) => (id === entry ? lines : null),
      },
    ],
  })
  try {
    const { output } = await build.generate({ format: 'iife', name: 'law', minify: true })
    expect(output).toHaveLength(1)
    return output[0].code
  } finally {
    await build.close()
  }
}

const everything = "export * from './index.ts'"
const everyLabel = "export * from './labels.ts'"
const gzipped = (code: string) => gzipSync(code, { level: 9 }).length

// The law keeps what was promised. The labels stand a little above what they measure, so that they do not grow unseen.
const limits: [string, string, number][] = [
  ['the law', everything, 60_000],
  ['what its codes say in four languages', everyLabel, 61_000],
]

describe('the size, all in and gzipped', () => {
  test.each(limits)('of %s', async (_, lines, limit) => {
    const code = await bundle(lines)
    expect(code.length).toBeGreaterThan(limit)
    expect(gzipped(code)).toBeLessThanOrEqual(limit)
  })

  test.each(limits)(
    'of %s is refused with as much more of what cannot be compressed',
    async (_, lines, limit) => {
      const ballast = randomBytes(limit).toString('base64')
      expect(gzipped(await bundle(`${lines}\nexport const ballast = '${ballast}'`))).toBeGreaterThan(limit)
    },
  )

  test.each([
    ['addHours', './index.ts', 2_000],
    ['readLocal', './index.ts', 4_000],
    ['severityOf', './index.ts', 4_000],
    ['riskLevelLabels', './labels.ts', 1_000],
  ])('%s alone, of %s, brings less than %i bytes', async (name, from, bytes) => {
    const code = await bundle(`export { ${name} } from '${from}'`)
    expect(code.length).toBeGreaterThan(100)
    expect(code.length).toBeLessThan(bytes)
  })
})

/** Every sentence of a table of labels, in French: a language in which the law quotes no source. */
function sentencesOf(table: unknown): string[] {
  if (typeof table !== 'object' || table === null) return []
  const own = 'fr' in table && typeof table.fr === 'string' ? [table.fr] : []
  return [...own, ...Object.values(table).flatMap(sentencesOf)].filter((text) => /^[^'"`\\]{25,}$/.test(text))
}

describe('the words', () => {
  const sentences = sentencesOf(labels)

  test('are all among the labels, and none in the law', async () => {
    const [law, words] = [await bundle(everything), await bundle(everyLabel)]
    expect(sentences.length).toBeGreaterThan(300)
    expect(sentences.filter((text) => law.includes(text))).toEqual([])
    expect(sentences.filter((text) => !words.includes(text))).toEqual([])
  })

  test('that come along with the law are seen', async () => {
    const law = await bundle(`${everything}\nexport { contradictionTexts } from './labels.ts'`)
    expect(sentences.filter((text) => law.includes(text)).length).toBeGreaterThan(10)
  })

  test('have a name of their own', () => {
    expect(Object.keys(labels).filter((name) => name in domain)).toEqual([])
  })
})

/** Runs code where only the language is: no page, no Node, no console. */
function runBare(code: string): unknown {
  const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } })
  // V8 lends every context a console; the language has none.
  vm.runInContext('delete globalThis.console; delete globalThis.WebAssembly', context)
  return vm.runInContext(code, context, { timeout: 10_000 })
}

const work = `JSON.stringify([
  law.weigh(law.emptyFacts()),
  law.severityOf(law.severityInputsFrom(law.emptyFacts())),
  law.readLocal({ date: '2026-10-25', time: '02:30', zone: 'Europe/Brussels' }),
  law.holidayHint('2026-11-01T12:00:00.000Z', 'Europe/Brussels', 'BE'),
  law.readSection('nature', { holder: 'somebody' }, '2026-11-20T16:05:00.000Z'),
  law.ruleSetAt('2026-11-20T16:05:00.000Z'),
])`

describe('where only the language is', () => {
  test('the law says what it says in Node', async () => {
    const bare = runBare(`${await bundle(everything)}\n${work}`)
    expect(bare).toBe(vm.runInNewContext(work, { law: domain, JSON }))
  })

  test.each([
    ['function and table', everything, domain],
    ['label', everyLabel, labels],
  ])('every %s is there', async (_, lines, module) => {
    const names = runBare(`${await bundle(lines)}\nJSON.stringify(Object.keys(law).sort())`)
    expect(names).toBe(JSON.stringify(Object.keys(module).sort()))
  })

  test.each([
    'process.env',
    'globalThis.process.env',
    "console.log('')",
    'structuredClone({})',
    "new URL('a:b')",
  ])('what asks for %s does not load', async (use) => {
    const code = await bundle(`${everything}\nexport const outside = ${use}`)
    expect(() => runBare(code)).toThrow(/is not defined|undefined/)
  })
})
