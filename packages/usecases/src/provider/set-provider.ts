import { fittingRoles, grantableRoles, mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  endProviderSessions,
  inRegister,
  lockMembers,
  putProvider,
  selectProvider,
  systemActor,
  type Register,
  type StoredProvider,
} from '@lekboek/database'
import { organisationKinds, type Instant } from '@lekboek/domain'
import { conflict, forbidden, invalid } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { providerSettings, type ProviderSettings } from './find-provider.ts'
import type { ProviderContext, ProviderOperatorContext } from './provider-context.ts'
import { makeProviderKey, type MadeKey } from './provider-key.ts'
import { algorithmOf, storeKey } from './provider-keys.ts'
import type { Providers } from './providers.ts'
import { readProvider, type ProviderInput, type ReadProvider } from './read-provider.ts'

/**
 * Says through which provider an organisation's people come in. Sessions that the provider vouched for end where it becomes
 * another one, knows people by something else or is turned off.
 *
 * @param version 0 where there was none.
 * @throws {Refusal} forbidden for whoever appoints nobody; conflict, with the provider as it stands; invalid.
 */
export async function setProvider(
  context: ProviderContext,
  organisationId: string,
  input: ProviderInput & { readonly version: number },
): Promise<ProviderSettings> {
  const { ability, access, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'grant', 'Member')) throw forbidden()
  const { providers, database } = context
  const now = context.now()
  const read = readProvider(input, grantableRoles(access), providers, now)
  const key = await keyFor(read, now)
  return inRegister(database, actor, organisationId, (register) =>
    store(register, providers, { ...read, key }, { now, version: input.version }),
  )
}

/** The same by the operator, whatever stood there. */
export async function setProviderFor(
  { database, providers, now }: ProviderOperatorContext,
  organisation: { readonly id: string; readonly kinds: readonly string[] },
  input: ProviderInput,
): Promise<void> {
  const at = now()
  const kinds = organisationKinds.filter((kind) => organisation.kinds.includes(kind))
  const read = readProvider(input, fittingRoles(kinds), providers, at)
  const key = await keyFor(read, at)
  await inRegister(database, systemActor, organisation.id, (register) =>
    store(register, providers, { ...read, key }, { now: at, version: null }),
  )
}

/** A key for a provider that is to know us by one; it is kept only where there is none yet. */
async function keyFor({ choice }: ReadProvider, now: Instant): Promise<MadeKey | null> {
  return choice.provesBy === 'key' ? makeProviderKey(algorithmOf(choice), now) : null
}

async function store(
  register: Register,
  providers: Providers,
  { choice, clientSecret, key }: ReadProvider & { readonly key: MadeKey | null },
  { now, version }: { readonly now: Instant; readonly version: number | null },
): Promise<ProviderSettings> {
  const { organisationId } = register
  await lockMembers(register)
  const before = await selectProvider(register, organisationId)
  const stood = before?.version ?? 0
  if (version !== null && version !== stood) {
    throw conflict(stood, await providerSettings(register, providers, organisationId))
  }
  const sealedSecret = sealedFor(providers, organisationId, before, { choice, clientSecret })
  await putProvider(register, { ...choice, organisationId, sealedSecret, version: stood + 1, at: now })
  const signingKey = before?.signingKey ?? null
  if (key && signingKey === null) await storeKey(register, providers, { organisationId, signingKey }, key)
  if (before && isAnother(before, choice)) await endProviderSessions(register, organisationId)
  providers.forget(choice)
  const settings = await providerSettings(register, providers, organisationId)
  const summary = { ...choice, hasNewSecret: clientSecret !== null, version: stood + 1 }
  await appendJournal(register, { verb: 'provider.changed', at: now, incidentId: null, summary })
  return settings
}

/** A secret that is known to one provider is never sent to another. */
function sealedFor(
  providers: Providers,
  organisationId: string,
  before: StoredProvider | null,
  { choice, clientSecret }: ReadProvider,
): string | null {
  if (clientSecret !== null) return providers.seal(clientSecret, organisationId)
  const isSame = before?.issuer === choice.issuer && before.clientId === choice.clientId
  const known = isSame ? before.sealedSecret : null
  if (known === null && choice.provesBy === 'secret')
    throw invalid([{ path: 'clientSecret', code: 'required' }])
  return known
}

function isAnother(
  before: StoredProvider,
  { issuer, clientId, subjectClaim, isOn }: ReadProvider['choice'],
): boolean {
  const isSame =
    before.issuer === issuer && before.clientId === clientId && before.subjectClaim === subjectClaim
  return !isSame || !isOn
}
