import { onPlatform, updateLanguage } from '@lekboek/database'
import type { Context } from '../context.ts'
import { Fields } from '../input/fields.ts'
import { requirePerson } from './viewer.ts'

/** Languages that the interface speaks. */
export const interfaceLanguages = ['nl', 'en', 'fr', 'de'] as const

/** Keeps the language that a person wants to read in. */
export async function chooseLanguage(context: Context, language: string): Promise<void> {
  const { id } = await requirePerson(context)
  const now = context.now()
  const fields = new Fields({ language }, now)
  const chosen = fields.choice('language', interfaceLanguages)
  fields.refuse()
  await onPlatform(context.database, (platform) => updateLanguage(platform, id, chosen, now))
}
