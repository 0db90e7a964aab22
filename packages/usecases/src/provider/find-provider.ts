import { mayInRegister } from '@lekboek/access'
import {
  onPlatform,
  selectMailDomains,
  selectProvider,
  selectProviderKeys,
  type Platform,
  type ProviderChoice,
  type ProviderKey,
  type StoredProvider,
} from '@lekboek/database'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import type { ProviderContext } from './provider-context.ts'
import type { Providers } from './providers.ts'

/** A provider as it is shown: never with its secret. */
export interface ProviderView extends ProviderChoice {
  readonly version: number
  /** Who said what stands there; null for the operator. */
  readonly setBy: string | null
  readonly setByName: string | null
  /** Since when a second person, or the operator, stands behind it; null where one person alone does. */
  readonly confirmedAt: string | null
  readonly confirmedByName: string | null
  /** Since when somebody says no to it; null where nobody does. */
  readonly refusedAt: string | null
  readonly refusedByName: string | null
  readonly refusalReason: string | null
}

/** How an organisation's people come in through a provider of its own. */
export interface ProviderSettings {
  /** What the provider must be told: where it sends people back. */
  readonly redirectAddress: string
  /** Where it finds the public halves of the keys that were made for it. */
  readonly keysAddress: string
  /** Where it sends back whoever signed out there. */
  readonly signedOutAddress: string
  /** Where it says that somebody signed out there. */
  readonly logoutAddress: string
  /** The key that signs and the one that waits to, in this order. */
  readonly keys: readonly ProviderKey[]
  /** Domains of e-mail that the operator found to be the organisation's own. */
  readonly domains: readonly string[]
  /** Null where there is none yet. */
  readonly provider: ProviderView | null
}

/** The provider of an organisation, for whoever appoints its people, and for its DPO. @throws {Refusal} forbidden. */
export async function findProvider(
  context: ProviderContext,
  organisationId: string,
): Promise<ProviderSettings> {
  const { ability } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'read', 'Provider')) throw forbidden()
  return onPlatform(context.database, (platform) =>
    providerSettings(platform, context.providers, organisationId),
  )
}

export async function providerSettings(
  platform: Pick<Platform, 'query'>,
  providers: Providers,
  organisationId: string,
): Promise<ProviderSettings> {
  const stored = await selectProvider(platform, organisationId)
  return {
    redirectAddress: providers.redirectAddress(organisationId),
    keysAddress: providers.keysAddress(organisationId),
    signedOutAddress: providers.signedOutAddress(organisationId),
    logoutAddress: providers.logoutAddress(organisationId),
    keys: await selectProviderKeys(platform, organisationId),
    domains: await selectMailDomains(platform, organisationId),
    provider: stored && viewOf(stored),
  }
}

function viewOf({
  organisationId: _,
  sealedSecret: __,
  signingKey: ___,
  domains: ____,
  confirmedAt,
  refusedAt,
  ...view
}: StoredProvider): ProviderView {
  const whenever = (at: string | null) => (at === null ? null : new Date(at).toISOString())
  return { ...view, confirmedAt: whenever(confirmedAt), refusedAt: whenever(refusedAt) }
}
