import { isUuid, type IncidentCursor, type Selection } from '@lekboek/database'
import { invalid } from '../refusal.ts'
import { toInstant } from './to-instant.ts'

const largestPage = 100

/** How many rows a page holds: what was asked, at most a hundred. */
export function readPageSize(first: number): number {
  if (Number.isInteger(first) && first >= 1) return Math.min(first, largestPage)
  throw invalid([{ path: 'first', code: 'outOfRange', params: { min: 1, max: largestPage } }])
}

/** One page of a list. */
export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** The page of `first` rows out of those that were found; where one more was found, there is a next one. */
export function pageOf<Found, Node>(
  found: readonly Found[],
  first: number,
  edgeOf: (found: Found, at: number) => { readonly cursor: string; readonly node: Node },
): Connection<Node> {
  const edges = found.slice(0, first).map(edgeOf)
  return { edges, pageInfo: { hasNextPage: found.length > first, endCursor: edges.at(-1)?.cursor ?? null } }
}

const nothing: Selection = {}

/** What is wanted of each row of a page. */
export function nodeOf({ edges }: Selection): Selection {
  const node = typeof edges === 'object' ? edges['node'] : undefined
  return typeof node === 'object' ? node : nothing
}

/** The place of a row in its list, as a text that clients hand back unread. */
export function writePlace(place: readonly (string | boolean | null)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** @throws {Refusal} invalid for anything that {@link writePlace} did not write, or that `read` knows no place in. */
export function readPlace<Place>(
  after: string | null | undefined,
  read: (place: readonly unknown[]) => Place | null,
): Place | null {
  if (after === null || after === undefined) return null
  const place = read(parsed(after))
  if (place === null) throw invalid([{ path: 'after', code: 'invalidIdentifier' }])
  return place
}

/** The place of a dossier, or of a reading, in its list. */
export function writeCursor({ at, id }: IncidentCursor): string {
  return writePlace([at, id])
}

/** @throws {Refusal} invalid for anything that {@link writeCursor} did not write. */
export function readCursor(after: string | null | undefined): IncidentCursor | null {
  return readPlace(after, ([at, id]) => {
    const instant = at === null ? null : toInstant(at)
    if (typeof id !== 'string' || !isUuid(id) || (at !== null && instant === null)) return null
    return { at: instant, id }
  })
}

function parsed(after: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(after, 'base64url').toString())
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}
