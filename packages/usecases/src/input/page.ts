import { isUuid, type IncidentCursor } from '@lekboek/database'
import { invalid } from '../refusal.ts'
import { toInstant } from './to-instant.ts'

const largestPage = 100

/** How many rows a page holds: what was asked, at most a hundred. */
export function readPageSize(first: number): number {
  if (Number.isInteger(first) && first >= 1) return Math.min(first, largestPage)
  throw invalid([{ path: 'first', code: 'outOfRange', params: { min: 1, max: largestPage } }])
}

/** The place of a row in its list, as a text that clients hand back unread. */
export function writeCursor({ at, id }: IncidentCursor): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url')
}

/** @throws {Refusal} invalid for anything that {@link writeCursor} did not write. */
export function readCursor(after: string | null | undefined): IncidentCursor | null {
  if (after === null || after === undefined) return null
  const [at, id] = parsed(after)
  const instant = at === null ? null : toInstant(at)
  if (typeof id !== 'string' || !isUuid(id) || (at !== null && instant === null)) {
    throw invalid([{ path: 'after', code: 'invalidIdentifier' }])
  }
  return { at: instant, id }
}

function parsed(after: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(after, 'base64url').toString())
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}
