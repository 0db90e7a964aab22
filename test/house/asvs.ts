import fs from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { namesIn, type TestNames } from './test-names.ts'

/** Where the matrix stands, and what must stand in it. */
export interface Asvs {
  readonly matrix: string
  /** Numbers and levels alone: the sentences are OWASP's. */
  readonly requirements: string
}

const columns = ['requirement', 'level', 'state', 'evidence', 'words'] as const
type Row = Readonly<Record<(typeof columns)[number], string>>

export const states = ['met', 'not met yet', 'not met on purpose', 'does not apply'] as const
const isState = (state: string) => states.some((known) => known === state)

export function rowsOf(matrix: string): Row[] {
  return parse<Row>(matrix, { columns: [...columns], from_line: 2 })
}

/** What is wrong with the matrix, in words; nothing where it may be believed as far as a program can tell. */
export function matrixDefects({ matrix, requirements }: Asvs, house: string): string[] {
  const rows = rowsOf(matrix)
  const header = matrix.slice(0, matrix.indexOf('\n'))
  const wanted = parse<{ requirement: string; level: string }>(requirements, { columns: true })
  const given = rows.map(({ requirement }) => requirement)
  const known = new Map(wanted.map(({ requirement, level }) => [requirement, level]))
  return [
    ...(header === columns.join() ? [] : ['the columns are others']),
    ...wanted
      .filter(({ requirement }) => !given.includes(requirement))
      .map(({ requirement }) => `${requirement} is missing`),
    ...given.filter((one, index) => given.indexOf(one) !== index).map((one) => `${one} stands twice`),
    ...rows.flatMap((row) => rowDefects(row, known, house).map((defect) => `${row.requirement} ${defect}`)),
  ]
}

function rowDefects(
  { requirement, level, state, evidence, words }: Row,
  known: Map<string, string>,
  house: string,
): string[] {
  const links = evidence === '' ? [] : evidence.split(' | ')
  return [
    ...(known.has(requirement) ? [] : ['is none that is asked']),
    ...(known.has(requirement) && known.get(requirement) !== level ? ['has another level'] : []),
    ...(isState(state) ? [] : [`has no known state: ${state}`]),
    ...(state === 'met' && links.length === 0 ? ['is met without evidence'] : []),
    ...(words.trim() === '' ? ['says nothing'] : []),
    ...links.flatMap((link) => linkDefects(link, house)),
  ]
}

/** A link of the matrix: `path`, `path#name of a test`, or `path.md#anchor`. */
function linkDefects(link: string, house: string): string[] {
  const [file = '', ...rest] = link.split('#')
  const name = rest.join('#')
  const whole = path.join(house, file)
  if (file !== path.posix.normalize(file) || file.startsWith('..') || !fs.existsSync(whole))
    return [`leads nowhere: ${file}`]
  if (isTest(file)) return name === '' ? [`names no test of ${file}`] : testDefects(whole, file, name)
  if (name === '') return []
  return file.endsWith('.md') ? anchorDefects(whole, name) : [`names a place in what has none: ${link}`]
}

const isTest = (file: string) => /\.(?:test|journey)\.ts$/.test(file)

const namesOfFiles = new Map<string, TestNames>()

function testDefects(whole: string, file: string, name: string): string[] {
  const names = namesOfFiles.get(whole) ?? namesIn(whole)
  namesOfFiles.set(whole, names)
  const found = names.filter((one) => one === name || one.endsWith(` > ${name}`)).length
  if (found === 1) return []
  return [found === 0 ? `names no test of ${file}: ${name}` : `names ${found} tests of ${file}: ${name}`]
}

function anchorDefects(whole: string, anchor: string): string[] {
  const headings = fs.readFileSync(whole, 'utf8').matchAll(/^#+ (?<heading>.+)$/gm)
  const anchors = [...headings].map(({ groups }) => anchorOf(groups?.['heading'] ?? ''))
  return anchors.includes(anchor) ? [] : [`leads to no heading: ${anchor}`]
}

/** As GitHub and others make it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}\s-]/gu, '')
    .replaceAll(' ', '-')
}

/**
 * What is wrong with the links of a page, which stands at `file`: paths must be there, and a link to a file of tests bears
 * the name of one of them.
 */
export function pageDefects(page: string, file: string, house: string): string[] {
  const links = page.matchAll(/\[(?<text>(?:`[^`]*`|[^[\]`])*)\]\((?<target>[^()\s]+)\)/g)
  return [...links].flatMap(({ groups }) => {
    const { text = '', target = '' } = groups ?? {}
    if (/^https:/.test(target)) return []
    const [to = '', anchor] = target.split('#')
    const there = to === '' ? file : path.posix.join(path.posix.dirname(file), to)
    if (isTest(to)) return linkDefects(`${there}#${text}`, house)
    return linkDefects(anchor ? `${there}#${anchor}` : there, house)
  })
}
