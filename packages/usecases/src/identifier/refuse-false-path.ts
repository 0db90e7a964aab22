import { countChosenSlugs, selectChosenSlugs, selectKnownBeside, type Platform } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { looksOf } from '../input/look-alike.ts'
import { invalid } from '../refusal.ts'
import type { Identifier } from './find-identity.ts'
import { isOfOwnWords, ownTextsFrom } from './own-words.ts'
import type { IdentityWish } from './read-identity.ts'

export interface PathChange {
  readonly organisation: { readonly id: string; readonly slug: string; readonly form: string | null }
  readonly identifiers: readonly Identifier[]
  readonly wishes: readonly IdentityWish[]
  readonly now: Instant
}

/** Paths that an organisation chooses for itself in a year, whatever becomes of them: two mend a slip of the pen. */
export const pathsAYear = 2
const yearMs = 365 * 86_400_000

/**
 * Refuses a path under which people would look for somebody else: it is made of words of the name that the organisation bears
 * and of its numbers, and of no other's. One that it chose goes with the name that it was made of: whoever takes another name
 * chooses anew, or a name borne for a day would leave its path for good. What the platform gave it before it may have again.
 * The operator may do otherwise.
 *
 * @throws {Refusal} invalid at `slug`: `pathNotOwn`, `pathOfFormerName`, `pathResembles`, `pathTooOften`.
 */
export async function refuseFalsePath(
  platform: Pick<Platform, 'query'>,
  { organisation, identifiers, wishes, now }: PathChange,
): Promise<void> {
  const slug = wishes.find(({ kind }) => kind === 'slug')?.value ?? null
  const isNamed = wishes.some(({ kind }) => kind === 'name')
  if (slug === null && !isNamed) return
  const chosen = await selectChosenSlugs(platform, organisation.id)
  const standing = slug ?? organisation.slug
  const isGiven = isOwn(standing, organisation, identifiers) && !chosen.includes(standing)
  if (isGiven) return
  const [today, ...later] = ownTextsFrom(organisation.form, identifiers, wishes, now)
  if (slug !== null && !isOfOwnWords(slug, today)) throw refused('pathNotOwn')
  if (![today, ...later].every((texts) => isOfOwnWords(standing, texts))) throw refused('pathOfFormerName')
  if (slug === null || isOwn(slug, organisation, identifiers)) return
  const looks = new Set(looksOf(slug))
  const others = await selectKnownBeside(platform, organisation.id, now)
  // Another's very path is refused as such by whoever writes it down.
  const isTaken = others.some(({ slugs }) => slugs.includes(slug))
  const isAlike = others.some(({ name, form, slugs, isThere }) =>
    [...slugs, ...(isThere ? [name, `${form ?? ''} ${name}`] : [])].some((known) =>
      looksOf(known).some((one) => looks.has(one)),
    ),
  )
  if (!isTaken && isAlike) throw refused('pathResembles')
  const since = new Date(Date.parse(now) - yearMs).toISOString()
  if ((await countChosenSlugs(platform, organisation.id, since)) >= pathsAYear)
    throw invalid([{ path: 'slug', code: 'pathTooOften', params: { max: pathsAYear } }])
}

const refused = (code: 'pathNotOwn' | 'pathOfFormerName' | 'pathResembles') =>
  invalid([{ path: 'slug', code }])

function isOwn(
  slug: string,
  organisation: PathChange['organisation'],
  identifiers: readonly Identifier[],
): boolean {
  return (
    organisation.slug === slug ||
    identifiers.some(({ kind, value, isFreed }) => kind === 'slug' && value === slug && !isFreed)
  )
}
