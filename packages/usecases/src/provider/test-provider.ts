import { mayInRegister } from '@lekboek/access'
import { ResponseBodyError, WWWAuthenticateChallengeError, genericGrantRequest } from 'openid-client'
import { countAttempt, onPlatform, selectProvider, type StoredProvider } from '@lekboek/database'
import { forbidden, tooOften } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { failureOf } from './provider-answer.ts'
import type { ProviderContext } from './provider-context.ts'
import type { Providers } from './providers.ts'

export const providerTests = ['works', 'unreachable', 'notProvider', 'clientRefused', 'notSet'] as const
/** How a provider that was set answers. `notProvider`: what stands at its address is not the provider of that name. */
export type ProviderTest = (typeof providerTests)[number]

const often = { seconds: 900, max: 20 }

/**
 * Asks the provider that is stored to describe itself, and whether it knows this client and its secret: by a code that it
 * never gave, which it refuses for the code where it knows the client.
 *
 * Whoever sets it asks, and whoever is to stand behind it.
 *
 * @throws {Refusal} forbidden; tooOften.
 */
export async function testProvider(context: ProviderContext, organisationId: string): Promise<ProviderTest> {
  const { ability } = await openRegister(context, organisationId)
  const maySet = mayInRegister(ability, 'grant', 'Member')
  const mayConfirm = mayInRegister(ability, 'decide', 'Provider')
  if (!maySet && !mayConfirm) throw forbidden()
  const provider = await onPlatform(context.database, (platform) => selectProvider(platform, organisationId))
  if (provider === null) return 'notSet'
  await countTest(context, organisationId)
  return triedProvider(context.providers, provider)
}

/** @throws {Refusal} tooOften. */
export async function countTest({ database, now }: ProviderContext, organisationId: string): Promise<void> {
  const count = await countAttempt(database, `provider-test|${organisationId}`, often, now())
  if (!count.isAllowed) throw tooOften(count.endsInSeconds)
}

/** Asks it. */
export async function triedProvider(
  providers: Providers,
  provider: StoredProvider,
): Promise<Exclude<ProviderTest, 'notSet'>> {
  providers.forget(provider)
  try {
    const configuration = await providers.reach(provider)
    await genericGrantRequest(configuration, 'authorization_code', {
      code: 'no-code',
      redirect_uri: providers.redirectAddress(provider.organisationId),
      code_verifier: providers.drawn('verifier', 'test'),
    })
    return 'works'
  } catch (error) {
    return testOf(error)
  }
}

function testOf(error: unknown): Exclude<ProviderTest, 'notSet'> {
  if (error instanceof WWWAuthenticateChallengeError) return 'clientRefused'
  if (error instanceof ResponseBodyError) {
    return ['invalid_client', 'unauthorized_client'].includes(error.error) ? 'clientRefused' : 'works'
  }
  if (failureOf(error) === 'unreachable') return 'unreachable'
  return 'notProvider'
}
