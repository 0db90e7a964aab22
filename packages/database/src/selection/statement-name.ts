import { createHash } from 'node:crypto'
import type { Statement } from '../door/statement.ts'

/** Plans that a connection keeps; past it statements are planned anew, so that odd selections cannot fill memory. */
const most = 500
const names = new Map<string, string>()

/** A name under which PostgreSQL keeps the plan of this text; undefined once enough texts have one. */
function statementName(kind: string, text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= most) return known
  const name = `${kind}.${createHash('sha1').update(text).digest('hex').slice(0, 16)}`
  names.set(text, name)
  return name
}

/** A statement under a name of its own where there is room for one. */
export function named(kind: string, text: string, values: readonly unknown[]): Statement {
  const name = statementName(kind, text)
  return name === undefined ? { text, values } : { name, text, values }
}
