import { mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  bumpProvider,
  inRegister,
  insertProviderKey,
  isUuid,
  lockMembers,
  onPlatform,
  promoteNextKey,
  selectNextKey,
  selectProvider,
  selectPublishedKeys,
  type Platform,
  type ProviderSigningKey,
  type Register,
  type StoredProvider,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { conflict, forbidden, invalid, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { providerSettings, type ProviderSettings } from './find-provider.ts'
import type { ProviderContext } from './provider-context.ts'
import { keyAlgorithms, makeProviderKey, type MadeKey } from './provider-key.ts'
import { countTest, triedProvider } from './test-provider.ts'
import type { Providers } from './providers.ts'

/** Hours that the public half of a key stays published after the next one signs. */
const overlapHours = 24

/**
 * The public halves of an organisation's keys, for whoever fetches them: what signs, what waits, and what signed until a
 * day ago. Empty for an organisation that has none, or is none.
 */
export async function publishedKeys(
  { database, now }: Pick<ProviderContext, 'database' | 'now'>,
  organisationId: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  if (!isUuid(organisationId)) return []
  const since = new Date(Date.parse(now()) - overlapHours * 3_600_000).toISOString()
  const keys = await selectPublishedKeys(database, organisationId, since)
  return keys.map(({ publicKey }) => publicKey)
}

/**
 * Makes the next key of an organisation's provider. It is published at once and signs nothing before it is put to use; where
 * none signs yet, it does at once. One that waited is forgotten.
 *
 * @throws {Refusal} forbidden; notFound where there is no provider; conflict, with the provider as it stands.
 */
export async function addProviderKey(
  context: ProviderContext,
  organisationId: string,
  version: number,
): Promise<ProviderSettings> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'grant', 'Member')) throw forbidden()
  const { database, providers } = context
  const now = context.now()
  const provider = await standing(context, organisationId, version)
  const key = await makeProviderKey(algorithmOf(provider), now)
  return inRegister(database, actor, organisationId, async (register) => {
    const locked = await lockedAt(register, providers, version)
    await storeKey(register, providers, locked, key)
    return changed(register, providers, {
      verb: 'provider.keyMade',
      keyId: key.id,
      version: version + 1,
      now,
    })
  })
}

/**
 * Lets the key that waits sign from now on, once the provider was seen to take it: nobody is shut out by a key that it does
 * not know yet. The private half of the one before is destroyed.
 *
 * @throws {Refusal} forbidden; notFound where no key waits; conflict; tooOften; invalid at `key`: `providerKeyRefused`,
 * `providerUnreachable`.
 */
export async function useNextKey(
  context: ProviderContext,
  organisationId: string,
  version: number,
): Promise<ProviderSettings> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'grant', 'Member')) throw forbidden()
  const { database, providers } = context
  const provider = await standing(context, organisationId, version)
  const next = await onPlatform(database, (platform) => selectNextKey(platform, organisationId))
  if (next === null) throw notFound()
  await refuseUnknown(context, provider, next)
  const now = context.now()
  return inRegister(database, actor, organisationId, async (register) => {
    await lockedAt(register, providers, version)
    await promoteNextKey(register, organisationId, now)
    return changed(register, providers, {
      verb: 'provider.keyUsed',
      keyId: next.id,
      version: version + 1,
      now,
    })
  })
}

/** Stores a key: the first one signs at once. */
export async function storeKey(
  register: Register,
  providers: Providers,
  { organisationId, signingKey }: Pick<StoredProvider, 'organisationId' | 'signingKey'>,
  { privateHalf, ...key }: MadeKey,
): Promise<void> {
  const sealedPrivate = providers.sealKey(privateHalf, organisationId)
  const state = signingKey === null ? 'current' : 'next'
  await insertProviderKey(register, organisationId, { ...key, state, sealedPrivate })
}

export function algorithmOf({ keyAlgorithm }: Pick<StoredProvider, 'keyAlgorithm'>) {
  return keyAlgorithms.find((one) => one === keyAlgorithm) ?? 'ES256'
}

/** The provider, where it still is what the person saw. */
async function standing(
  { database, providers }: ProviderContext,
  organisationId: string,
  version: number,
): Promise<StoredProvider> {
  return onPlatform(database, (platform) => seenProvider(platform, providers, { organisationId, version }))
}

/** The same, with nobody else changing it meanwhile. */
async function lockedAt(register: Register, providers: Providers, version: number): Promise<StoredProvider> {
  const { organisationId } = register
  await lockMembers(register)
  return seenProvider(register, providers, { organisationId, version })
}

/** @throws {Refusal} notFound; conflict with what is stored. */
async function seenProvider(
  platform: Pick<Platform, 'query'>,
  providers: Providers,
  seen: { readonly organisationId: string; readonly version: number },
): Promise<StoredProvider> {
  const provider = await selectProvider(platform, seen.organisationId)
  if (provider === null) throw notFound()
  if (provider.version !== seen.version) {
    throw conflict(provider.version, await providerSettings(platform, providers, seen.organisationId))
  }
  return provider
}

async function refuseUnknown(
  context: ProviderContext,
  provider: StoredProvider,
  key: ProviderSigningKey,
): Promise<void> {
  await countTest(context, provider.organisationId)
  const outcome = await triedProvider(context.providers, { ...provider, provesBy: 'key', signingKey: key })
  if (outcome === 'works') return
  const code = outcome === 'clientRefused' ? 'providerKeyRefused' : 'providerUnreachable'
  throw invalid([{ path: 'key', code }])
}

interface KeyChange {
  readonly verb: 'provider.keyMade' | 'provider.keyUsed'
  readonly keyId: string
  readonly version: number
  readonly now: Instant
}

async function changed(
  register: Register,
  providers: Providers,
  { verb, keyId, version, now }: KeyChange,
): Promise<ProviderSettings> {
  const { organisationId } = register
  await bumpProvider(register, { organisationId, version, at: now })
  const settings = await providerSettings(register, providers, organisationId)
  await appendJournal(register, { verb, at: now, incidentId: null, summary: { keyId, version } })
  return settings
}
