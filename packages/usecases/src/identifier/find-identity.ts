import { mayInRegister } from '@lekboek/access'
import { onPlatform, selectIdentifiers, type IdentifierRow, type OrganisationRow } from '@lekboek/database'
import { provinceOf, type Instant, type Province } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { instantOf } from '../input/instant-of.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

/** A name or number with the time in which it stands. */
export interface Identifier extends Omit<IdentifierRow, 'from' | 'until'> {
  readonly from: Instant
  readonly until: Instant | null
  /** Where the code of a municipality tells: the province that it lay in then. */
  readonly province: Province | null
}

/** What an organisation is and was called, and will be. */
export interface Identity {
  readonly organisation: OrganisationRow
  readonly identifiers: readonly Identifier[]
  readonly version: number
}

/** @throws {Refusal} forbidden for whoever does not read how the organisation works. */
export async function findIdentity(context: Context, organisationId: string): Promise<Identity> {
  const { ability, access } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'read', 'Settings')) throw forbidden()
  const rows = await onPlatform(context.database, (platform) => selectIdentifiers(platform, organisationId))
  return identityOf(access.organisation, rows)
}

export function identityOf(organisation: OrganisationRow, rows: readonly IdentifierRow[]): Identity {
  return { organisation, identifiers: identifiersOf(rows), version: organisation.identityVersion }
}

export function identifiersOf(rows: readonly IdentifierRow[]): Identifier[] {
  return rows.map(({ kind, value, from, until, isFreed }) => ({
    ...{ kind, value, isFreed, from: instantOf(from), until: until === null ? null : instantOf(until) },
    province: kind === 'nis' ? provinceOf(value) : null,
  }))
}
