import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { matrixDefects, pageDefects, rowsOf, states, type Asvs } from './asvs.ts'

const house = path.resolve(import.meta.dirname, '../..')
const folder = 'docs/security'
const read = (file: string) => fs.readFileSync(path.join(house, file), 'utf8')

const whole: Asvs = {
  matrix: read(`${folder}/asvs.csv`),
  requirements: read('test/house/asvs-requirements.csv'),
}
const pages = fs.readdirSync(path.join(house, folder)).filter((file) => file.endsWith('.md'))

/** The counts of the README, as the table gives them. */
function countsOf(matrix: string): string[] {
  const rows = rowsOf(matrix)
  const chapters = [...new Set(rows.map(({ requirement }) => requirement.split('.')[0] ?? ''))]
  return [...chapters, 'all'].map((chapter) => {
    const its = rows.filter(({ requirement }) => chapter === 'all' || requirement.startsWith(`${chapter}.`))
    const counts = states.map((state) => its.filter((row) => row.state === state).length)
    return `| ${[chapter, ...counts].join(' | ')} |`
  })
}

describe('the table of requirements', () => {
  test('is whole, and its evidence is there', () => {
    expect(matrixDefects(whole, house)).toEqual([])
  })

  test('asks for 105 requirements of five chapters, by number and level alone', () => {
    const lines = whole.requirements.trimEnd().split('\n')
    expect(lines[0]).toBe('requirement,level')
    expect(lines.slice(1).filter((line) => !/^(?:4|6|7|8|10)\.\d+\.\d+,[123]$/.test(line))).toEqual([])
    expect(new Set(lines.slice(1)).size).toBe(105)
  })

  test('is counted in the page beside it', () => {
    const counted = read(`${folder}/README.md`).split('<!-- counts -->')[1]?.split('\n\n')[0] ?? ''
    expect(counted.trim().split('\n').slice(2)).toEqual(countsOf(whole.matrix))
  })
})

/** The same table with one row made otherwise. */
function withRow(requirement: string, change: (line: string) => string | string[]): Asvs {
  const lines = whole.matrix.trimEnd().split('\n')
  const at = lines.findIndex((line) => line.startsWith(`${requirement},`))
  expect(at).toBeGreaterThan(0)
  return { ...whole, matrix: `${lines.toSpliced(at, 1, ...[change(lines[at]!)].flat()).join('\n')}\n` }
}

describe('refused is', () => {
  const evidence = (one: string) => () => `4.3.2,2,met,${one},Words.`
  const sessions = 'test/api/session.test.ts'

  test.each<[string, Asvs, string]>([
    ['a requirement that is missing', withRow('7.4.1', () => []), '7.4.1 is missing'],
    ['one that stands twice', withRow('7.4.1', (line) => [line, line]), '7.4.1 stands twice'],
    [
      'one that nobody asks for',
      withRow('7.4.1', (line) => [line, '7.9.9,1,met,README.md,Words.']),
      '7.9.9 is none that is asked',
    ],
    ['another level', withRow('4.3.2', () => '4.3.2,1,met,README.md,Words.'), '4.3.2 has another level'],
    [
      'an unknown state',
      withRow('4.3.2', () => '4.3.2,2,nearly,README.md,Words.'),
      '4.3.2 has no known state: nearly',
    ],
    ['what is met by nothing', withRow('4.3.2', evidence('')), '4.3.2 is met without evidence'],
    [
      'what does not apply, silently',
      withRow('4.4.1', () => '4.4.1,1,does not apply,,'),
      '4.4.1 says nothing',
    ],
    ['what is not met yet, silently', withRow('6.1.1', () => '6.1.1,1,not met yet,, '), '6.1.1 says nothing'],
    [
      'a path that is not there',
      withRow('4.3.2', evidence('packages/api/src/gone.ts')),
      '4.3.2 leads nowhere: packages/api/src/gone.ts',
    ],
    [
      'a path out of the house',
      withRow('4.3.2', evidence('../main/README.md')),
      '4.3.2 leads nowhere: ../main/README.md',
    ],
    [
      'a file of tests without a name',
      withRow('4.3.2', evidence(sessions)),
      `4.3.2 names no test of ${sessions}`,
    ],
    [
      'a test that is not in its file',
      withRow('4.3.2', evidence(`${sessions}#ends some day`)),
      `4.3.2 names no test of ${sessions}: ends some day`,
    ],
    [
      'a test whose name is only a part',
      withRow('4.3.2', evidence(`${sessions}#after the minutes that the operator`)),
      `4.3.2 names no test of ${sessions}: after the minutes that the operator`,
    ],
    [
      'a name that two tests have',
      withRow(
        '4.3.2',
        () => '4.3.2,2,met,"test/api/clients.test.ts#reads, changes, and sees a refusal as one",Words.',
      ),
      '4.3.2 names 2 tests of test/api/clients.test.ts: reads, changes, and sees a refusal as one',
    ],
    [
      'a heading that is not in its page',
      withRow('4.3.2', evidence('docs/security/ways-in.md#nowhere')),
      '4.3.2 leads to no heading: nowhere',
    ],
    [
      'a place in what is no page',
      withRow('4.3.2', evidence('packages/access/src/rules.ts#rulesFor')),
      '4.3.2 names a place in what has none: packages/access/src/rules.ts#rulesFor',
    ],
    ['another column', { ...whole, matrix: whole.matrix.replace('words', 'text') }, 'the columns are others'],
  ])('%s', (_, planted, defect) => {
    expect(matrixDefects(planted, house)).toContain(defect)
  })
})

describe('the pages about security', () => {
  test.each(pages)('%s leads where it says', (page) => {
    expect(pageDefects(read(`${folder}/${page}`), `${folder}/${page}`, house)).toEqual([])
  })

  test.each([
    ['[a page](gone.md)', 'leads nowhere: docs/security/gone.md'],
    ['[code](../../packages/api/src/gone.ts)', 'leads nowhere: packages/api/src/gone.ts'],
    ['[a heading here](#nowhere)', 'leads to no heading: nowhere'],
    ['[a heading](ways-in.md#nowhere)', 'leads to no heading: nowhere'],
    [
      '[ends some day](../../test/api/session.test.ts)',
      'names no test of test/api/session.test.ts: ends some day',
    ],
  ])('may not say %s', (link, defect) => {
    expect(pageDefects(`Text with ${link} in it.`, `${folder}/README.md`, house)).toEqual([defect])
  })

  test('name more than fifty tests', () => {
    expect(read(`${folder}/threat-model.md`).match(/\.(?:test|journey)\.ts\)/g)?.length).toBeGreaterThan(50)
  })
})
