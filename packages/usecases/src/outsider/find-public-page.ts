import { selectPublicOrganisation, type PublicOrganisation } from '@lekboek/database'
import { isOver } from '../merger/has-ended.ts'
import type { SystemContext } from '../system-context.ts'

/** What stands at an address of the public pages. An organisation that is not there and one that takes no reports are one. */
export type PublicPage =
  | { readonly kind: 'absent' }
  /** It has another path by now. */
  | { readonly kind: 'moved'; readonly slug: string }
  /** It takes part no more, or takes none any more; what was told before is still followed up. */
  | { readonly kind: 'over' | 'followUpOnly'; readonly organisation: PublicOrganisation }
  | { readonly kind: 'open'; readonly organisation: PublicOrganisation }

/** Longer than any path that an organisation has. */
const longestSlug = 100

/** What stands there at this moment. @param slug as it stands in the address. */
export async function findPublicPage(
  { database, now }: Pick<SystemContext, 'database' | 'now'>,
  slug: string,
): Promise<PublicPage> {
  const at = now()
  const asked = slug.length <= longestSlug && slug.isWellFormed() && !slug.includes('\0') ? slug : ''
  const organisation = await selectPublicOrganisation(database, asked, at)
  if (!organisation?.page) return { kind: 'absent' }
  if (organisation.slug !== asked) return { kind: 'moved', slug: organisation.slug }
  if (isOver(organisation, at)) return { kind: 'over', organisation }
  return { kind: organisation.page.takesReports ? 'open' : 'followUpOnly', organisation }
}
