import type { Database } from '../door/database.ts'
import { readPlatform, type Platform } from '../door/on-platform.ts'

/** A browser in which somebody is signed in for the first time. */
export interface NewBrowser {
  readonly id: string
  readonly userId: string
  /** What its cookie names it by. */
  readonly browser: string
  /** What it says of itself. */
  readonly device: string | null
  /** Through whose provider; null by a way of their own. */
  readonly providerOrganisationId: string | null
  readonly at: string
}

/** By what a person is known who tries to come in. */
export type KnownAs = { readonly email: string } | { readonly userId: string }

/**
 * The id of a browser in which this person was signed in before by a way of their own, where nothing ended that; null for
 * every other: who runs a provider may have come in as them, and gets no tries of their own by that.
 */
export async function selectKnownBrowser(
  database: Database,
  person: KnownAs,
  browser: string,
): Promise<string | null> {
  const [by, value] = 'email' in person ? ['email', person.email] : ['id', person.userId]
  const [row] = await readPlatform<{ id: string }>(database, {
    name: `known-browser.by-${by}`,
    text: `SELECT k.id FROM known_browser k JOIN "user" u ON u.id = k.user_id
      WHERE k.browser = $2 AND k.ended_at IS NULL AND k.provider_organisation_id IS NULL AND u.${by} = $1`,
    values: [value, browser],
  })
  return row?.id ?? null
}

/** Marks a known browser of a person as used; false where it is not known for this way in. */
export async function useBrowser(
  platform: Platform,
  {
    userId,
    browser,
    providerOrganisationId,
    at,
  }: Pick<NewBrowser, 'userId' | 'browser' | 'providerOrganisationId' | 'at'>,
): Promise<boolean> {
  const rows = await platform.query({
    name: 'known-browser.use',
    text: `UPDATE known_browser SET last_used_at = $3
      WHERE browser = $2 AND user_id = $1 AND ended_at IS NULL AND provider_organisation_id IS NOT DISTINCT FROM $4::uuid RETURNING id`,
    values: [userId, browser, at, providerOrganisationId],
  })
  return rows.length > 0
}

/** Names a browser anew, for everybody who was signed in in it: whoever knows the name that it had knows nothing any more. */
export async function renameBrowser(
  platform: Platform,
  { before, after }: { readonly before: string; readonly after: string },
): Promise<void> {
  await platform.query({
    name: 'known-browser.rename',
    text: 'UPDATE known_browser SET browser = $2 WHERE browser = $1 AND ended_at IS NULL',
    values: [before, after],
  })
}

export async function insertBrowser(platform: Platform, browser: NewBrowser): Promise<void> {
  await platform.query({
    name: 'known-browser.insert',
    text: `INSERT INTO known_browser (id, user_id, browser, device, created_at, last_used_at, provider_organisation_id)
      VALUES ($1, $2, $3, $4, $5, $5, $6)`,
    values: [
      browser.id,
      browser.userId,
      browser.browser,
      browser.device,
      browser.at,
      browser.providerOrganisationId,
    ],
  })
}

/** From now on no browser of a person is known, but the one that is named. */
export async function endBrowsers(
  platform: Pick<Platform, 'query'>,
  userId: string,
  exceptBrowser: string | null,
  at: string,
): Promise<void> {
  await platform.query({
    name: 'known-browser.end',
    text: `UPDATE known_browser SET ended_at = $3
      WHERE user_id = $1 AND ended_at IS NULL AND browser IS DISTINCT FROM $2`,
    values: [userId, exceptBrowser, at],
  })
}

/** Forgets a person's browsers that were not used since an instant; their cookies have run out. */
export async function forgetBrowsers(platform: Platform, userId: string, before: string): Promise<void> {
  await platform.query({
    name: 'known-browser.forget',
    text: 'DELETE FROM known_browser WHERE user_id = $1 AND last_used_at < $2',
    values: [userId, before],
  })
}

/** Where and when somebody was signed in for the first time, and to whom that is told. */
export interface BrowserToTell {
  readonly userId: string
  readonly device: string | null
  readonly createdAt: string
}

export async function selectBrowser(database: Database, id: string): Promise<BrowserToTell | null> {
  const [row] = await readPlatform<Omit<BrowserToTell, 'createdAt'> & { createdAt: Date }>(database, {
    name: 'known-browser.one',
    text: `SELECT user_id AS "userId", device, created_at AS "createdAt" FROM known_browser WHERE id = $1`,
    values: [id],
  })
  return row ? { ...row, createdAt: row.createdAt.toISOString() } : null
}
