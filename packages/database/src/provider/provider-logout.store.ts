import type { Platform } from '../door/on-platform.ts'

/** Remembers a provider's word that somebody signed out; false where it was heard before. Forgets those that nobody believes any more. */
export async function takeProviderLogout(
  door: Platform,
  { id, expiresAt, at }: { readonly id: string; readonly expiresAt: string; readonly at: string },
): Promise<boolean> {
  await door.query({
    name: 'provider-logout.forget',
    text: 'DELETE FROM provider_logout WHERE expires_at < $1',
    values: [at],
  })
  const rows = await door.query({
    name: 'provider-logout.take',
    text: 'INSERT INTO provider_logout (id, expires_at) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING RETURNING id',
    values: [id, expiresAt],
  })
  return rows.length > 0
}

/**
 * Ends the session that a provider names, or every one of the person where it names none. Where it names both, those of
 * that person alone, and also those of which it never said what it calls them.
 */
export async function endVouchedSessions(
  door: Platform,
  { session, subject }: { readonly session: string | null; readonly subject: string | null },
): Promise<void> {
  await door.query({
    name: 'provider-logout.end-sessions',
    text: `DELETE FROM session WHERE
      (provider_session = $1 AND ($2::text IS NULL OR provider_subject = $2))
      OR (provider_subject = $2 AND ($1::text IS NULL OR provider_session IS NULL))`,
    values: [session, subject],
  })
}
