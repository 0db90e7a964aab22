import fs from 'node:fs'
import { parseAst } from 'rolldown/parseAst'

/** Every test and group of a file, each with the groups around it: `group > group > test`. */
export type TestNames = readonly string[]

interface Node {
  readonly type: string
  readonly [field: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** Read from the code, not by a search: a name in a comment or in another test's text is none. */
export function namesIn(file: string): TestNames {
  const text = fs.readFileSync(file, 'utf8')
  const names: string[] = []
  visit(parseAst(text, { lang: 'ts' }), [], names)
  return names
}

function visit(value: unknown, around: readonly string[], names: string[]): void {
  if (Array.isArray(value)) {
    for (const one of value) visit(one, around, names)
    return
  }
  if (!isNode(value)) return
  const name = value.type === 'CallExpression' ? nameOf(value) : null
  const inside = name === null ? around : [...around, name]
  if (name !== null) names.push(inside.join(' > '))
  for (const field of Object.values(value)) visit(field, inside, names)
}

const makers = new Set(['test', 'it', 'describe'])

/** `test('name', …)`, `test.each(table)('name', …)`, `describe.runIf(yes)('name', …)`, `test.describe('name', …)`. */
function nameOf(call: Node): string | null {
  const [first] = Array.isArray(call['arguments']) ? (call['arguments'] as unknown[]) : []
  return isMaker(call['callee']) && isNode(first) ? textOf(first) : null
}

function isMaker(callee: unknown): boolean {
  if (!isNode(callee)) return false
  if (callee.type === 'Identifier') return makers.has(String(callee['name']))
  if (callee.type === 'MemberExpression') return isMaker(callee['object'])
  return callee.type === 'CallExpression' && nameOf(callee) === null && isMaker(callee['callee'])
}

function textOf(node: Node): string | null {
  return node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : null
}
