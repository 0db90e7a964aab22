import type { KnownOrganisation, OrganisationChange, StoredOrganisation } from '@lekboek/database'
import type { OrganisationFile } from '@lekboek/documents'
import type { Instant } from '@lekboek/domain'
import { instantOf } from '../input/instant-of.ts'
import type { ImportedRow, ImportReason } from './import-report.ts'
import { newOrganisation } from './new-organisation.ts'
import { OrganisationNames } from './organisation-names.ts'
import { readOrganisation, type ReadOrganisation } from './read-organisation.ts'

/** A row of the report with what has to be written for it. */
export interface PlannedRow extends ImportedRow {
  readonly create?: StoredOrganisation
  readonly change?: OrganisationChange
}

/** Whose organisations a file may change: all of them for the operator, its own for an umbrella. */
export type Refusing = (before: KnownOrganisation) => ImportReason | null

interface Plan {
  readonly names: OrganisationNames
  readonly byKbo: ReadonlyMap<string, KnownOrganisation>
  /** Line of the file at which a number was first seen. */
  readonly kboLines: Map<string, number>
  /** Whose code it is; line 0 for one that is aboard already. */
  readonly ovoOwners: Map<string, { readonly kbo: string | null; readonly line: number }>
  readonly umbrellaId: string | null
  readonly now: Instant
  readonly refusing: Refusing
}

/** Decides row by row what is to be done; touches nothing. */
export function planImport(
  rows: OrganisationFile['rows'],
  known: readonly KnownOrganisation[],
  umbrellaId: string | null,
  now: Instant,
  refusing: Refusing = () => null,
): PlannedRow[] {
  const plan: Plan = {
    names: new OrganisationNames(known),
    byKbo: new Map(known.flatMap((one) => (one.kbo === null ? [] : [[one.kbo, one]]))),
    kboLines: new Map(),
    ovoOwners: new Map(known.flatMap(({ ovo, kbo }) => (ovo === null ? [] : [[ovo, { kbo, line: 0 }]]))),
    ...{ umbrellaId, now, refusing },
  }
  return rows.map(({ line, values }) => {
    const row = readOrganisation(values, now)
    return row.ok
      ? planRow(plan, line, row.value)
      : { line, name: values.name, outcome: 'refused', reasons: row.problems }
  })
}

function planRow(plan: Plan, line: number, row: ReadOrganisation): PlannedRow {
  const { name } = row
  const doubles = doublesOf(plan, row)
  if (doubles.length > 0) return { line, name, outcome: 'refused', reasons: doubles }
  plan.kboLines.set(row.kbo, line)
  if (row.ovo !== null) plan.ovoOwners.set(row.ovo, { kbo: row.kbo, line })
  const before = plan.byKbo.get(row.kbo)
  return before ? planChange(plan, line, row, before) : planCreation(plan, line, row)
}

function doublesOf({ kboLines, ovoOwners }: Plan, { kbo, ovo }: ReadOrganisation): ImportReason[] {
  const reasons: ImportReason[] = []
  const first = kboLines.get(kbo)
  if (first !== undefined) reasons.push({ path: 'kbo', code: 'repeated', params: { line: first } })
  const owner = ovo === null ? undefined : ovoOwners.get(ovo)
  if (owner && owner.kbo !== kbo)
    reasons.push({ path: 'ovo', code: 'repeated', params: { line: owner.line } })
  return reasons
}

function planCreation({ names, umbrellaId, now }: Plan, line: number, row: ReadOrganisation): PlannedRow {
  const create = newOrganisation({ ...row, kinds: ['controller'], umbrellaId }, names, now)
  return { line, name: row.name, outcome: 'created', reasons: [], create }
}

/** What the file leaves open stays as it is: a blank is no order to forget. */
function planChange(plan: Plan, line: number, row: ReadOrganisation, before: KnownOrganisation): PlannedRow {
  const change: OrganisationChange = {
    id: before.id,
    name: row.name,
    form: row.form,
    nis: row.nis ?? before.nis,
    ovo: row.ovo ?? before.ovo,
    email: row.email ?? before.email,
    languages: row.languages,
    defaultAuthority: row.defaultAuthority,
    dpoName: row.dpoName ?? before.dpoName,
    dpoEmail: row.dpoEmail ?? before.dpoEmail,
    umbrellaId: plan.umbrellaId ?? before.umbrellaId,
    validFrom: row.validFrom ?? instantOf(before.validFrom),
  }
  const reasons = changesOf({ ...before, validFrom: instantOf(before.validFrom) }, change)
  if (reasons.length === 0) return { line, name: row.name, outcome: 'unchanged', reasons }
  const refused = plan.refusing(before)
  if (refused) return { line, name: row.name, outcome: 'refused', reasons: [refused] }
  return { line, name: row.name, outcome: 'updated', reasons, change }
}

function changesOf(before: KnownOrganisation, change: OrganisationChange): ImportReason[] {
  const known = new Map<string, unknown>(Object.entries(before))
  return Object.entries(change)
    .filter(([field, value]) => String(value) !== String(known.get(field) ?? null))
    .map(([path]) => ({ path, code: 'changed' }))
}
