import { alignIdentity, freeSlugs, selectForm, selectIdentifiers, type Platform } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { nameWithheld } from './name-withheld.ts'
import { identifiersOf } from './find-identity.ts'
import { isOfOwnWords, ownTexts } from './own-words.ts'

/**
 * Lets an organisation be called what its history says at an instant. A path that it chose, left and had for a moment goes
 * with the name that it was made of, whatever name is to come: else whoever is called that would never have it. A name that was planned
 * and cannot be told from another's by now does not begin. The organisation and the names are held by the caller.
 *
 * @param looked a name that was looked at in this transaction.
 */
export async function alignNames(
  platform: Pick<Platform, 'query'>,
  organisationId: string,
  at: Instant,
  looked: string | null = null,
): Promise<void> {
  const withheld = await nameWithheld(platform, organisationId, at, looked)
  await alignIdentity(platform, organisationId, at, { keepsName: withheld !== null })
  const identifiers = identifiersOf(await selectIdentifiers(platform, organisationId))
  const left = identifiers.filter(({ kind, until, isFreed }) => kind === 'slug' && until !== null && !isFreed)
  if (left.length === 0) return
  const form = await selectForm(platform, organisationId)
  // The words of a name that does not begin are nobody's.
  const own = ownTexts(form, identifiers, withheld === null ? at : justBefore(withheld.from))
  const foreign = left.filter(({ value }) => !isOfOwnWords(value, own))
  const slugs = foreign.map(({ value }) => value)
  if (slugs.length > 0) await freeSlugs(platform, organisationId, slugs)
}

const justBefore = (at: Instant): Instant => new Date(Date.parse(at) - 1).toISOString()
