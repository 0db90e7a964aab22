import type { Platform } from '../door/on-platform.ts'

/** Stores the language that a person reads in. */
export async function updateLanguage(
  platform: Platform,
  userId: string,
  language: string,
  at: string,
): Promise<void> {
  await platform.query({
    text: 'UPDATE "user" SET language = $2, updated_at = $3 WHERE id = $1',
    values: [userId, language, at],
  })
}
