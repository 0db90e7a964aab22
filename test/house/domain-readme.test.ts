import fs from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { rolldown } from 'rolldown'
import { expect, test } from 'vitest'

const readme = fs.readFileSync(path.resolve(import.meta.dirname, '../../packages/domain/README.md'), 'utf8')
const examples = [...readme.matchAll(/^## (.+)\n\n```ts\n([\s\S]+?)```/gm)].map(([, title, lines]) => ({
  title: title!,
  lines: lines!,
}))

/** Every `expression // → value` of an example, as what came out beside what the page says. */
async function outcomesOf(lines: string): Promise<[unknown, unknown][]> {
  const entry = path.join(import.meta.dirname, 'example.ts')
  const asked = lines.replaceAll(/^(.+?) \/\/ → (.+)$/gm, 'outcomes.push([$1, $2])')
  const build = await rolldown({
    input: entry,
    plugins: [
      {
        name: 'example-as-entry',
        resolveId: (id) => (id === entry ? entry : null),
        load: (id) => (id === entry ? asked : null),
      },
    ],
  })
  try {
    const { output } = await build.generate({ format: 'iife' })
    const outcomes: [unknown, unknown][] = []
    vm.runInNewContext(output[0].code, { outcomes })
    return outcomes
  } finally {
    await build.close()
  }
}

test.each(examples)('the example on $title comes to what it says', async ({ lines }) => {
  const outcomes = await outcomesOf(lines)
  expect(outcomes.length).toBe(lines.split('// →').length - 1)
  expect(outcomes.length).toBeGreaterThan(2)
  for (const [outcome, said] of outcomes) expect(outcome).toEqual(said)
})

test('there is an example on duties and one on weighing', () => {
  expect(examples.map(({ title }) => title)).toEqual(['Duties', 'Weighing'])
})

test('an example that says something else is seen', async () => {
  const [[outcome, said] = []] = await outcomesOf('1 + 1 // → 3')
  expect([outcome, said]).toEqual([2, 3])
})
