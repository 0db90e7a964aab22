import {
  doubtNames,
  insertOrganisations,
  isDuplicate,
  lockNames,
  onPlatform,
  putIdentifier,
  selectKnownOrganisations,
  selectNames,
  updateOrganisation,
  type Database,
  type KnownOrganisation,
  type Platform,
} from '@lekboek/database'
import { readOrganisationFile } from '@lekboek/documents'
import type { Instant } from '@lekboek/domain'
import { alignNames } from '../identifier/align-names.ts'
import { invalid } from '../refusal.ts'
import {
  reportOf,
  unreadable,
  wholeProblems,
  type ImportedRow,
  type ImportReason,
  type ImportReport,
} from './import-report.ts'
import { planImport, reasonOfName, type PlannedRow } from './plan-import.ts'
import { TakenNames } from './taken-name.ts'

export interface ImportOptions {
  readonly database: Database
  readonly bytes: Uint8Array
  /** Report what would happen, and change nothing. */
  readonly dryRun: boolean
  /** Path segment of the organisation to which all of them belong. */
  readonly umbrella?: string | null
  /** Names that the operator means, although they cannot be told from another's. */
  readonly meant?: readonly string[]
  readonly now?: () => Instant
}

/** Rows that share a transaction while nothing goes wrong: a commit per row would be most of the time. */
const rowsPerTransaction = 500

/**
 * The operator brings organisations aboard from a file. Each row is taken whole or refused with its reasons; running the
 * same file again changes nothing.
 *
 * @throws {Refusal} invalid for an umbrella that is not there.
 */
export async function importOrganisations(options: ImportOptions): Promise<ImportReport> {
  const {
    database,
    bytes,
    dryRun,
    umbrella = null,
    meant = [],
    now = () => new Date().toISOString(),
  } = options
  const at = now()
  const known = await selectKnownOrganisations(database, at)
  const umbrellaId = umbrella === null ? null : umbrellaOf(known, umbrella)
  const file = await readOrganisationFile(bytes, { person: 'operator', organisation: 'operator' })
  const whole = wholeProblems(file.problems)
  if (whole.length > 0) return reportOf([], whole, dryRun)
  const planned = planImport(file.rows, known, umbrellaId, at, { meant }).map(withoutPeople)
  const done = dryRun ? planned : await store({ database, meant: new Set(meant) }, planned, at)
  return reportOf([...done, ...unreadable(file.problems)], [], dryRun)
}

/** An invitation names whoever sends it, and the operator is nobody to its reader: an umbrella's administrator sends them. */
function withoutPeople(row: PlannedRow): PlannedRow {
  const { line, name, firstPeople = [] } = row
  if (firstPeople.length === 0) return row
  return { line, name, outcome: 'refused', reasons: [{ path: null, code: 'umbrellaInvites' }] }
}

function umbrellaOf(known: readonly KnownOrganisation[], slug: string): string {
  const found = known.find((one) => one.slug === slug)
  if (!found) throw invalid([{ path: 'umbrella', code: 'notInList' }])
  return found.id
}

/** Where to, and which look-alike names are meant. */
interface Importing {
  readonly database: Database
  readonly meant: ReadonlySet<string>
}

async function store(
  importing: Importing,
  planned: readonly PlannedRow[],
  now: Instant,
): Promise<ImportedRow[]> {
  const done: ImportedRow[] = []
  for (let start = 0; start < planned.length; start += rowsPerTransaction) {
    done.push(...(await storeTogether(importing, planned.slice(start, start + rowsPerTransaction), now)))
  }
  return done
}

/** Together where that works; one by one when a row meets what somebody else made since the file was read. */
async function storeTogether(
  importing: Importing,
  rows: readonly PlannedRow[],
  now: Instant,
): Promise<readonly ImportedRow[]> {
  try {
    return await storeFree(importing, rows, now)
  } catch (error) {
    if (!isDuplicate(error)) throw error
    const done: ImportedRow[] = []
    for (const row of rows) done.push(...(await storeAlone(importing, row, now)))
    return done
  }
}

async function storeAlone(
  importing: Importing,
  row: PlannedRow,
  now: Instant,
): Promise<readonly ImportedRow[]> {
  try {
    return await storeFree(importing, [row], now)
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return [refused(row, { path: null, code: 'repeated' })]
  }
}

/** All rows but those whose name somebody else took since the file was read, or one that is taken for it. */
function storeFree(
  { database, meant }: Importing,
  rows: readonly PlannedRow[],
  now: Instant,
): Promise<readonly ImportedRow[]> {
  return onPlatform(database, async (platform) => {
    await lockNames(platform)
    const taken = new TakenNames(await selectNames(platform, now))
    const looked = rows.map((row) => {
      const named = row.create ?? (row.identity?.some(({ kind }) => kind === 'name') ? row.change : undefined)
      if (!named) return row
      const shared = reasonOfName(taken, named, meant)
      if (shared?.refused) return refused(row, shared.refused)
      taken.add(named)
      return { ...row, doubts: shared?.doubts ?? [] }
    })
    await write(platform, looked, now)
    return looked
  })
}

function refused({ line, name }: PlannedRow, reason: ImportReason): PlannedRow {
  return { line, name, outcome: 'refused', reasons: [reason] }
}

/** What a plan says is to be written. */
export async function write(platform: Platform, rows: readonly PlannedRow[], now: Instant): Promise<void> {
  const created = rows.flatMap(({ create }) => create ?? [])
  await Promise.all([
    created.length > 0 && insertOrganisations(platform, created),
    ...rows.map((row) => writeChange(platform, row)),
  ])
  for (const { create, change, doubts = [] } of rows) {
    const id = create?.id ?? change?.id
    if (id !== undefined && doubts.length > 0) await doubtNames(platform, doubts, id, now)
  }
}

async function writeChange(platform: Platform, { change, identity = [] }: PlannedRow): Promise<void> {
  if (!change) return
  // The history first, while the row still says what it was called.
  for (const one of identity) await putIdentifier(platform, change.id, one, one.from)
  await updateOrganisation(platform, change)
  const [first] = identity
  if (first) await alignNames(platform, change.id, first.from)
}
