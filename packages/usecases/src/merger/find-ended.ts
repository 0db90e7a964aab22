import { endedStatement, readPlatform, type Database, type EndedOrganisation } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { instantOf } from '../input/instant-of.ts'

const longestSlug = 60

/**
 * What everybody may know of an address under which nobody writes any more: when it ended, and who took its register over.
 * Null for all that takes part, and for what never was: nobody learns from it who is aboard.
 */
export async function findEnded(
  { database, now }: { readonly database: Database; readonly now: () => Instant },
  slug: string,
): Promise<EndedOrganisation | null> {
  if (slug === '' || slug.length > longestSlug || slug.includes('\0')) return null
  const [found] = await readPlatform<{ row: EndedOrganisation }>(database, endedStatement(slug, now()))
  if (!found) return null
  const { endedAt, readableUntil, ...rest } = found.row
  return {
    ...rest,
    endedAt: instantOf(endedAt),
    readableUntil: readableUntil === null ? null : instantOf(readableUntil),
  }
}
