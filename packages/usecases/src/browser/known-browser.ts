import { selectKnownBrowser, type Database } from '@lekboek/database'

/**
 * The id of the browser in which whoever has this address was signed in before by a way of their own; null for every other browser, and for an
 * address that nobody has.
 */
export async function knownBrowser(
  database: Database,
  email: string,
  browser: string | null,
): Promise<string | null> {
  // PostgreSQL keeps no NUL: nobody has such an address.
  if (browser === null || email.includes('\0')) return null
  return selectKnownBrowser(database, { email }, browser)
}
