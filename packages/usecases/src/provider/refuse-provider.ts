import { mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  endProviderSessions,
  inRegister,
  lockMembers,
  refuseStoredProvider,
  selectProvider,
} from '@lekboek/database'
import { readReason } from '../incident/read-reason.ts'
import { conflict, forbidden, invalid, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { tellRefused } from '../confirmation/tell-refused.ts'
import { providerSettings, type ProviderSettings } from './find-provider.ts'
import type { ProviderContext } from './provider-context.ts'

/**
 * Whoever is to stand behind what was said of a provider says no, and why: it is off from now on, whom it vouched for is
 * signed out, and nobody confirms it any more. Whoever appoints people hears of it, and says it anew. It takes less than
 * confirming: also somebody who does not stand apart from whoever said it may keep people from being led there.
 *
 * @throws {Refusal} forbidden; notFound where nothing waits; conflict, with the provider as it stands; invalid at `reason`,
 * and at `provider` `samePerson` for whoever said it: they change it.
 */
export async function refuseProvider(
  context: ProviderContext,
  organisationId: string,
  version: number,
  input: { readonly reason: string },
): Promise<ProviderSettings> {
  const { ability, actor, viewer } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'decide', 'Provider')) throw forbidden()
  const now = context.now()
  const { database, jobs, providers } = context
  return inRegister(database, actor, organisationId, async (register) => {
    await lockMembers(register)
    const provider = await selectProvider(register, organisationId)
    if (provider === null) throw notFound()
    if (provider.version !== version)
      throw conflict(provider.version, await providerSettings(register, providers, organisationId))
    if (provider.confirmedAt !== null || provider.refusedAt !== null) throw notFound()
    if (provider.setBy === viewer.id) throw invalid([{ path: 'provider', code: 'samePerson' }])
    const reason = readReason(input.reason, now)
    const refusal = { organisationId, version: version + 1, at: now, byName: viewer.name, reason }
    await refuseStoredProvider(register, refusal)
    await endProviderSessions(register, organisationId)
    providers.forget(provider)
    await tellRefused({ platform: register, jobs }, 'providerRefused', register, now)
    const { issuer, setByName } = provider
    const summary = { issuer, setByName, reason, version: version + 1 }
    await appendJournal(register, { verb: 'provider.refused', at: now, incidentId: null, summary })
    return providerSettings(register, providers, organisationId)
  })
}
