import { alignIdentity, freeSlugs, selectForm, selectIdentifiers, type Platform } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { identifiersOf } from './find-identity.ts'
import { isOfOwnWords, ownTexts } from './own-words.ts'

/**
 * Lets an organisation be called what its history says at an instant. A path that it chose, left and had for a moment goes
 * with the name that it was made of, whatever name is to come: else whoever is called that would never have it. The organisation is held by the caller.
 */
export async function alignNames(
  platform: Pick<Platform, 'query'>,
  organisationId: string,
  at: Instant,
): Promise<void> {
  await alignIdentity(platform, organisationId, at)
  const identifiers = identifiersOf(await selectIdentifiers(platform, organisationId))
  const left = identifiers.filter(({ kind, until, isFreed }) => kind === 'slug' && until !== null && !isFreed)
  if (left.length === 0) return
  const form = await selectForm(platform, organisationId)
  const own = ownTexts(form, identifiers, at)
  const foreign = left.filter(({ value }) => !isOfOwnWords(value, own))
  const slugs = foreign.map(({ value }) => value)
  if (slugs.length > 0) await freeSlugs(platform, organisationId, slugs)
}
