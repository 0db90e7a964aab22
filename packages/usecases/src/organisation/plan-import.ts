import type {
  IdentifierChange,
  KnownOrganisation,
  OrganisationChange,
  StoredOrganisation,
} from '@lekboek/database'
import type { OrganisationFile } from '@lekboek/documents'
import { nisValidity, type Instant } from '@lekboek/domain'
import { instantOf } from '../input/instant-of.ts'
import type { ImportedRow, ImportReason } from './import-report.ts'
import { newOrganisation } from './new-organisation.ts'
import { OrganisationNames } from './organisation-names.ts'
import { readFirstPeople, type FirstPerson } from './read-first-people.ts'
import { readOrganisation, type ReadOrganisation } from './read-organisation.ts'
import { TakenNames, type NamedOrganisation } from './taken-name.ts'

/** A row of the report with what has to be written for it. */
export interface PlannedRow extends ImportedRow {
  readonly create?: StoredOrganisation
  readonly change?: OrganisationChange
  readonly identity?: readonly IdentifierChange[]
  /** Those whose names its own cannot be told from, where whoever brings it aboard means it. */
  readonly doubts?: readonly string[]
  /** Which organisation it is, and in which languages it is written to. */
  readonly organisationId?: string
  readonly languages?: readonly string[]
  /** Whom the row asks to invite. */
  readonly firstPeople?: readonly FirstPerson[]
}

/** Whose organisations a file may change: all of them for the operator, its own for an umbrella. */
export type Refusing = (before: KnownOrganisation) => ImportReason | null

interface Plan {
  readonly names: OrganisationNames
  /** What organisations that take part are called, those of rows before included. */
  readonly taken: TakenNames
  readonly byKbo: ReadonlyMap<string, KnownOrganisation>
  /** Numbers that an organisation aboard bore before, or will bear: they stand for nobody today. */
  readonly otherKbos: ReadonlySet<string>
  /** Line of the file at which a number was first seen. */
  readonly kboLines: Map<string, number>
  /** Whose code it is; line 0 for one that is aboard already. */
  readonly ovoOwners: Map<string, { readonly kbo: string | null; readonly line: number }>
  readonly umbrellaId: string | null
  readonly now: Instant
  readonly refusing: Refusing
  readonly meant: ReadonlySet<string>
}

/**
 * Decides row by row what is to be done; touches nothing.
 *
 * @param meant names that whoever brings the file means, although they cannot be told from another's.
 */
export function planImport(
  rows: OrganisationFile['rows'],
  known: readonly KnownOrganisation[],
  umbrellaId: string | null,
  now: Instant,
  { refusing = () => null, meant = [] }: { refusing?: Refusing; meant?: readonly string[] } = {},
): PlannedRow[] {
  const plan: Plan = {
    names: new OrganisationNames(known),
    taken: new TakenNames(
      known
        .filter((one) => endOf(one, now) === null)
        .flatMap((one) => [one.name, ...one.plannedNames].map((name) => ({ ...one, name }))),
    ),
    byKbo: new Map(known.flatMap((one) => (one.kbo === null ? [] : [[one.kbo, one]]))),
    otherKbos: new Set(known.flatMap((one) => one.otherKbos)),
    kboLines: new Map(),
    ovoOwners: new Map(known.flatMap(({ ovo, kbo }) => (ovo === null ? [] : [[ovo, { kbo, line: 0 }]]))),
    ...{ umbrellaId, now, refusing, meant: new Set(meant) },
  }
  return rows.map(({ line, values, invited }): PlannedRow => {
    const row = readOrganisation(values, now)
    const { people, problems } = readFirstPeople(invited)
    const reasons = [...(row.ok ? [] : row.problems), ...problems]
    return row.ok && problems.length === 0
      ? { ...planRow(plan, line, row.value), languages: row.value.languages, firstPeople: people }
      : { line, name: values.name, outcome: 'refused', reasons }
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

/** A code that has passed into another: the file is older than the world. */
function outdatedOf({ nis }: ReadOrganisation, now: Instant): ImportReason | null {
  if (nis === null) return null
  const { validFrom, validUntil } = nisValidity(nis)
  const stands = (validFrom === null || validFrom <= now) && (validUntil === null || now < validUntil)
  return stands ? null : { path: 'nis', code: 'notValidThen' }
}

/** Nothing changes any more where an organisation passed into another, or its service ended. */
function endOf({ validUntil, serviceEndsAt }: KnownOrganisation, now: Instant): ImportReason | null {
  const isOver = [validUntil, serviceEndsAt].some((end) => end !== null && instantOf(end) <= now)
  return isOver ? { path: null, code: 'organisationEnded' } : null
}

function planCreation(plan: Plan, line: number, row: ReadOrganisation): PlannedRow {
  const { names, umbrellaId, now, otherKbos } = plan
  // What somebody aboard bore once is nobody's number today.
  const outdated: ImportReason | null = otherKbos.has(row.kbo)
    ? { path: 'kbo', code: 'notValidThen' }
    : outdatedOf(row, now)
  const create = newOrganisation({ ...row, kinds: ['controller'], umbrellaId }, names, now)
  const shared = nameReason(plan, create)
  const refused = outdated ?? shared?.refused
  if (refused) return { line, name: row.name, outcome: 'refused', reasons: [refused] }
  plan.taken.add(create)
  const found = { line, name: row.name, organisationId: create.id }
  return {
    ...found,
    outcome: 'created',
    reasons: shared ? [shared.reason] : [],
    create,
    doubts: shared?.doubts ?? [],
  }
}

/**
 * Another one of this name: the number in the enterprise register tells them apart, so whoever reads the report is told and
 * no more. What only looks like another's name is refused, with whose it looks like, unless somebody means it.
 */
export function reasonOfName(
  taken: TakenNames,
  named: NamedOrganisation,
  meant: ReadonlySet<string>,
): NameReason | null {
  const inTheWay = taken.inTheWay(named)
  if (inTheWay === null) return null
  const { code, name, organisationIds } = inTheWay
  if (code !== 'nameResembles') return { reason: { path: 'name', code }, refused: null, doubts: [] }
  const reason: ImportReason = { path: 'name', code, params: { name } }
  return meant.has(named.name)
    ? { reason: { ...reason, code: 'nameMeant' }, refused: null, doubts: organisationIds }
    : { reason, refused: reason, doubts: [] }
}

/** What is said of a name, whether that refuses it, and who is doubted because of it. */
interface NameReason {
  readonly reason: ImportReason
  readonly refused: ImportReason | null
  readonly doubts: readonly string[]
}

const nameReason = ({ taken, meant }: Plan, named: NamedOrganisation) => reasonOfName(taken, named, meant)

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
  const found = { line, name: row.name, organisationId: before.id }
  if (reasons.length === 0) return { ...found, outcome: 'unchanged', reasons }
  const isNewCode = change.nis !== before.nis
  const shared = change.name === before.name ? null : nameReason(plan, change)
  const refused =
    plan.refusing(before) ??
    endOf(before, plan.now) ??
    (isNewCode ? outdatedOf(row, plan.now) : null) ??
    shared?.refused
  if (refused) return { line, name: row.name, outcome: 'refused', reasons: [refused] }
  const identity = identityOf(before, change, plan.now)
  const told = shared ? [...reasons, shared.reason] : reasons
  return { ...found, outcome: 'updated', reasons: told, change, identity, doubts: shared?.doubts ?? [] }
}

/** What it is called otherwise from now on: the name of before stays in its history. */
function identityOf(before: KnownOrganisation, change: OrganisationChange, now: Instant): IdentifierChange[] {
  return (['name', 'nis', 'ovo'] as const)
    .filter((kind) => before[kind] !== change[kind])
    .map((kind) => ({ kind, value: change[kind], from: now }))
}

function changesOf(before: KnownOrganisation, change: OrganisationChange): ImportReason[] {
  const known = new Map<string, unknown>(Object.entries(before))
  return Object.entries(change)
    .filter(([field, value]) => String(value) !== String(known.get(field) ?? null))
    .map(([path]) => ({ path, code: 'changed' }))
}
