import { mayInRegister } from '@lekboek/access'
import { letterLanguages, outsiderPoster } from '@lekboek/documents'
import type { Context } from '../context.ts'
import { Fields } from '../input/fields.ts'
import type { DocumentFile } from '../notification/notification-file.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

/** A poster with the way to the organisation's page for people without an account, in one language. */
export async function outsiderPosterFile(
  context: Context,
  organisationId: string,
  input: { readonly language: string; readonly baseUrl: string },
): Promise<DocumentFile> {
  const { ability, access } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'read', 'Settings')) throw forbidden()
  const fields = new Fields(input, context.now())
  const language = fields.choice('language', letterLanguages)
  fields.refuse()
  const { name, slug } = access.organisation
  const bytes = await outsiderPoster({
    site: { language, organisation: { name, slug } },
    baseUrl: input.baseUrl,
  })
  return { fileName: `poster-${slug}-${language}.pdf`, mediaType: 'application/pdf', bytes }
}
