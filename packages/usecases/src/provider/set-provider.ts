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
import { tellProviderWatchers } from './tell-of-provider.ts'
import { readProvider, type ProviderInput, type ReadProvider } from './read-provider.ts'

/**
 * Says through which provider an organisation's people come in. Sessions that the provider vouched for end where it becomes
 * another one, knows people by something else or is turned off. What is said by one person alone gives no roles, stands for
 * no second factor and takes nobody's own way in, until a second one confirms it; a letter tells those who watch over it.
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
  const by = { id: actor.id, name: actor.name }
  return inRegister(database, actor, organisationId, (register) =>
    store(context, register, { ...read, key }, { now, version: input.version, by }),
  )
}

/** The same by the operator, whatever stood there, and confirmed with that. */
export async function setProviderFor(
  context: ProviderOperatorContext,
  organisation: { readonly id: string; readonly kinds: readonly string[] },
  input: ProviderInput,
): Promise<void> {
  const { database, providers } = context
  const at = context.now()
  const kinds = organisationKinds.filter((kind) => organisation.kinds.includes(kind))
  const read = readProvider(input, fittingRoles(kinds), providers, at)
  const key = await keyFor(read, at)
  await inRegister(database, systemActor, organisation.id, (register) =>
    store(context, register, { ...read, key }, { now: at, version: null, by: null }),
  )
}

/** A key for a provider that is to know us by one; it is kept only where there is none yet. */
async function keyFor({ choice }: ReadProvider, now: Instant): Promise<MadeKey | null> {
  return choice.provesBy === 'key' ? makeProviderKey(algorithmOf(choice), now) : null
}

async function store(
  context: Pick<ProviderContext, 'jobs' | 'providers'>,
  register: Register,
  { choice, clientSecret, key }: ReadProvider & { readonly key: MadeKey | null },
  {
    now,
    version,
    by,
  }: { readonly now: Instant; readonly version: number | null; readonly by: Speaker | null },
): Promise<ProviderSettings> {
  const { organisationId } = register
  const { providers } = context
  await lockMembers(register)
  const before = await selectProvider(register, organisationId)
  const stood = before?.version ?? 0
  if (version !== null && version !== stood) {
    throw conflict(stood, await providerSettings(register, providers, organisationId))
  }
  const sealedSecret = sealedFor(providers, organisationId, before, { choice, clientSecret })
  const words = standingBehind(before, choice, by, now)
  await putProvider(register, {
    ...choice,
    ...words,
    organisationId,
    sealedSecret,
    version: stood + 1,
    at: now,
  })
  const signingKey = before?.signingKey ?? null
  if (key && signingKey === null) await storeKey(register, providers, { organisationId, signingKey }, key)
  if (before && isAnother(before, choice)) await endProviderSessions(register, organisationId)
  providers.forget(choice)
  await tellProviderWatchers(context, register, now)
  const settings = await providerSettings(register, providers, organisationId)
  const summary = { ...choice, hasNewSecret: clientSecret !== null, version: stood + 1 }
  await appendJournal(register, { verb: 'provider.changed', at: now, incidentId: null, summary })
  return settings
}

/** Whoever says something of a provider. */
interface Speaker {
  readonly id: string
  readonly name: string
}

/** By whom what stands there now was said, and whether anybody else stands behind it. */
function standingBehind(
  before: StoredProvider | null,
  choice: ReadProvider['choice'],
  by: Speaker | null,
  now: Instant,
): Pick<StoredProvider, 'setBy' | 'setByName' | 'setAt' | 'confirmedAt' | 'confirmedByName'> {
  if (by === null)
    return { setBy: null, setByName: null, setAt: now, confirmedAt: now, confirmedByName: null }
  // What was refused is said anew, be it the same: somebody else looks at it again.
  const isKnown =
    before !== null && before.refusedAt === null && (before.confirmedAt !== null || before.setBy !== null)
  if (isKnown && saysTheSame(before, choice)) {
    const { setBy, setByName, setAt, confirmedAt, confirmedByName } = before
    return { setBy, setByName, setAt, confirmedAt, confirmedByName }
  }
  return { setBy: by.id, setByName: by.name, setAt: now, confirmedAt: null, confirmedByName: null }
}

/** Whether whom it lets in, as what, and with what it proved, stays as it was: what else is said needs nobody's confirming. */
function saysTheSame(before: StoredProvider, choice: ReadProvider['choice']): boolean {
  const weighty = (provider: ReadProvider['choice']) => [
    ...[provider.issuer, provider.clientId, provider.subjectClaim, provider.emailClaim],
    ...[provider.emailVerifiedClaim, provider.organisationClaim, provider.roleClaim],
    ...[provider.roleTable.map(({ value, role }) => [value, role]), provider.trustsFactor],
    ...[provider.factorAcrs, provider.admitsReporters, provider.isOnly],
  ]
  return JSON.stringify(weighty(before)) === JSON.stringify(weighty(choice))
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
