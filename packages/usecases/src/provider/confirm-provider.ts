import { mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  confirmStoredProvider,
  inRegister,
  lockMembers,
  selectProvider,
  selectWeightyRoles,
  systemActor,
  type Register,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { instantOf } from '../input/instant-of.ts'
import { conflict, forbidden, invalid, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { providerSettings, type ProviderSettings } from './find-provider.ts'
import type { ProviderContext, ProviderOperatorContext } from './provider-context.ts'
import { standApart } from './stand-apart.ts'
import { tellProviderWatchers } from './tell-of-provider.ts'

/**
 * A second person stands behind what was said of a provider: from now on its word gives roles, stands for a second factor
 * where that was said, and may be the only way in. A DPO of the organisation's own, or an administrator, and never whoever
 * said it. A letter tells those who watch over it.
 *
 * @throws {Refusal} forbidden; notFound where there is no provider, and where one was refused; conflict, with the provider as it stands; invalid at
 * `provider`: `samePerson` for whoever said it, and where nobody knows who did; `notApart` for whoever got the role later than
 * a day before it was said, where somebody stands behind both, or where its own word
 * gave the role or is all that signs them in.
 */
export async function confirmProvider(
  context: ProviderContext,
  organisationId: string,
  version: number,
): Promise<ProviderSettings> {
  const { ability, actor, viewer } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'decide', 'Provider')) throw forbidden()
  const now = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    await lockMembers(register)
    const provider = await selectProvider(register, organisationId)
    if (provider === null) throw notFound()
    if (provider.version !== version) {
      throw conflict(provider.version, await providerSettings(register, context.providers, organisationId))
    }
    if (provider.confirmedAt !== null) return providerSettings(register, context.providers, organisationId)
    if (provider.refusedAt !== null) throw notFound()
    if (provider.setBy === null || provider.setBy === viewer.id)
      throw invalid([{ path: 'provider', code: 'samePerson' }])
    const two = { confirmer: viewer.id, setter: provider.setBy, setAt: instantOf(provider.setAt) }
    if (!standApart(await selectWeightyRoles(register), two, now))
      throw invalid([{ path: 'provider', code: 'notApart' }])
    return confirm(context, register, { version, byName: viewer.name }, now)
  })
}

/** The same by the operator, whoever said it. False where there is no provider, or it was confirmed or refused already. */
export async function confirmProviderFor(
  context: ProviderOperatorContext,
  organisationId: string,
): Promise<boolean> {
  const now = context.now()
  return inRegister(context.database, systemActor, organisationId, async (register) => {
    await lockMembers(register)
    const provider = await selectProvider(register, organisationId)
    if (provider === null || provider.confirmedAt !== null || provider.refusedAt !== null) return false
    await confirm(context, register, { version: provider.version, byName: null }, now)
    return true
  })
}

async function confirm(
  context: Pick<ProviderContext, 'jobs' | 'providers'>,
  register: Register,
  { version, byName }: { readonly version: number; readonly byName: string | null },
  now: Instant,
): Promise<ProviderSettings> {
  const { organisationId } = register
  await confirmStoredProvider(register, { organisationId, version: version + 1, at: now, byName })
  await tellProviderWatchers(context, register, now)
  const settings = await providerSettings(register, context.providers, organisationId)
  const { setByName = null, issuer = '' } = settings.provider ?? {}
  const summary = { issuer, setByName, version: version + 1 }
  await appendJournal(register, { verb: 'provider.confirmed', at: now, incidentId: null, summary })
  return settings
}
