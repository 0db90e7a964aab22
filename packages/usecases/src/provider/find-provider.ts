import { mayInRegister } from '@lekboek/access'
import {
  onPlatform,
  selectMailDomains,
  selectProvider,
  type Platform,
  type ProviderChoice,
  type StoredProvider,
} from '@lekboek/database'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import type { ProviderContext } from './provider-context.ts'
import type { Providers } from './providers.ts'

/** A provider as it is shown: never with its secret. */
export interface ProviderView extends ProviderChoice {
  readonly version: number
}

/** How an organisation's people come in through a provider of its own. */
export interface ProviderSettings {
  /** What the provider must be told: where it sends people back. */
  readonly redirectAddress: string
  /** Domains of e-mail that the operator found to be the organisation's own. */
  readonly domains: readonly string[]
  /** Null where there is none yet. */
  readonly provider: ProviderView | null
}

/** The provider of an organisation, for whoever appoints its people. @throws {Refusal} forbidden. */
export async function findProvider(
  context: ProviderContext,
  organisationId: string,
): Promise<ProviderSettings> {
  const { ability } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'grant', 'Member')) throw forbidden()
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
    domains: await selectMailDomains(platform, organisationId),
    provider: stored && viewOf(stored),
  }
}

function viewOf({
  organisationId: _,
  sealedSecret: __,
  domains: ___,
  ...view
}: StoredProvider): ProviderView {
  return view
}
