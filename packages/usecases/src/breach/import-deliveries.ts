import { mayInRegister } from '@lekboek/access'
import type { Instant } from '@lekboek/domain'
import {
  appendJournal,
  breachStatement,
  inRegister,
  insertDeliveries,
  isUuid,
  readRegister,
  selectEverServed,
  selectKnownDeliveries,
  updateDeliveries,
  type NewDelivery,
  type OwnPart,
  type Register,
} from '@lekboek/database'
import {
  readDeliveryFile,
  type DeliveryFile,
  type DeliveryFileRow,
  type TableProblem,
} from '@lekboek/documents'
import type { Context } from '../context.ts'
import { fileBytes } from '../input/file-bytes.ts'
import { forbidden, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { contentOf, heldBreach } from './breach-by-id.ts'
import { ControllersOfFile } from './controllers-of-file.ts'
import { plannedFor, selectServed } from './plan-deliveries.ts'
import { readDeliveryRow, type CellProblem, type DeliveryRowProblem } from './read-delivery-row.ts'

export interface DeliveryImportInput {
  /** The file's bytes in base64: CSV or XLSX, as `readDeliveryFile` takes them. */
  readonly file: string
  /** Report what would happen, and change nothing. */
  readonly isDryRun: boolean
}

export interface DeliveryImport {
  readonly isDryRun: boolean
  /** Rows by what becomes of them. */
  readonly counts: { readonly planned: number; readonly changed: number; readonly refused: number }
  /** Of the file as a whole, or of a row and a column; the first of them where they are many. */
  readonly problems: readonly DeliveryRowProblem[]
  /** What is taken, row by row; the first of them where they are many. */
  readonly rows: readonly TakenRow[]
  /** Columns that are not read: by name, or by place where they have none. */
  readonly unused: readonly string[]
}

/** A row that can be taken. */
export interface TakenRow extends Omit<OwnPart, 'note'> {
  readonly line: number
  readonly controllerName: string
  readonly controllerKbo: string | null
  /** Whether the controller was planned before. */
  readonly isChange: boolean
  /** Whether it is told something that is its own. */
  readonly hasNote: boolean
}

/** So many are worked off before anybody looks at more. */
const mostShown = 500

interface Taken {
  readonly rows: TakenRow[]
  readonly planned: NewDelivery[]
  readonly changed: (OwnPart & { readonly id: string })[]
  readonly refusedLines: Set<number>
  readonly problems: DeliveryRowProblem[]
}

/**
 * Plans the controllers of a file with their numbers and texts; whoever is planned already gets them. Rows that cannot be
 * taken say why, and keep no other back. Whether an organisation that the processor never served is on the platform, the file
 * does not find out.
 *
 * @throws {Refusal} invalid for what is no file; notFound.
 */
export async function importDeliveries(
  context: Context,
  organisationId: string,
  breachId: string,
  { file: text, isDryRun }: DeliveryImportInput,
): Promise<DeliveryImport> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Breach')) throw forbidden()
  if (!isUuid(breachId)) throw notFound()
  const now = context.now()
  // Looked for first: a file that cannot be read answers nothing about a breach that is not there.
  const there = await readRegister(
    context.database,
    organisationId,
    breachStatement(organisationId, { id: breachId }, now, { id: true }),
  )
  if (there.length === 0) throw notFound()
  const file = await readDeliveryFile(fileBytes(text), {
    person: actor.id,
    organisation: organisationId,
  })
  return inRegister(context.database, actor, organisationId, async (register) => {
    const taken = await takeRows(register, breachId, file, now)
    if (!isDryRun) await store(register, breachId, taken, now)
    const { planned, changed, refusedLines, problems } = taken
    const counts = { planned: planned.length, changed: changed.length, refused: refusedLines.size }
    const [shownProblems, rows] = [problems.slice(0, mostShown), taken.rows.slice(0, mostShown)]
    return { isDryRun, counts, problems: shownProblems, rows, unused: file.unused ?? [] }
  })
}

async function takeRows(
  register: Register,
  breachId: string,
  file: DeliveryFile,
  now: Instant,
): Promise<Taken> {
  const breach = await heldBreach(register, breachId, now)
  const [known, served, ever] = [
    await selectKnownDeliveries(register, breachId),
    await selectServed(register, now, null),
    await selectEverServed(register),
  ]
  const controllers = new ControllersOfFile(served, ever)
  const byController = new Map(known.map((delivery) => [delivery.controllerId, delivery]))
  const taken: Taken = { rows: [], planned: [], changed: [], refusedLines: new Set(), problems: [] }
  for (const problem of file.problems) {
    taken.problems.push({ column: columnOfShape(problem), ...problem })
    if (problem.line !== null && ofRow.has(problem.code)) taken.refusedLines.add(problem.line)
  }
  const seen = new Map<string, number>()
  for (const { line, values } of file.rows) {
    const row = readDeliveryRow(values, controllers, now)
    const before = row.controller && seen.get(row.controller.id)
    const delivery = row.controller && byController.get(row.controller.id)
    const refuse = (...problems: readonly CellProblem[]) => {
      taken.problems.push(...problems.map((problem) => ({ line, ...problem, ...namedIn(values) })))
      taken.refusedLines.add(line)
    }
    if (row.problems.length > 0 || !row.controller) refuse(...row.problems)
    else if (before) refuse({ column: null, code: 'repeated', params: { line: before } })
    else if (delivery && delivery.state !== 'planned') refuse({ column: null, code: 'alreadySent' })
    else {
      if (delivery) taken.changed.push({ id: delivery.id, ...row.own })
      else taken.planned.push(plannedFor(contentOf(breach.content), row.controller, row.own))
      const { name: controllerName, kbo: controllerKbo } = row.controller
      const { note, ...figures } = row.own
      const isChange = Boolean(delivery)
      taken.rows.push({ line, controllerName, controllerKbo, isChange, hasNote: note !== null, ...figures })
    }
    if (row.controller && !before) seen.set(row.controller.id, line)
  }
  return taken
}

/** What one row alone is refused for; whatever else is wrong with a file's shape is wrong with all of it. */
const ofRow: ReadonlySet<string> = new Set<TableProblem['code']>([
  'wrongFieldCount',
  'fieldTooLong',
  'controlCharacter',
  'mergedCell',
])

/** Of what is wrong with the shape of one cell, its column. */
function columnOfShape({ params }: DeliveryFile['problems'][number]): string | null {
  const field = params?.['field']
  return typeof field === 'string' ? field : null
}

const longestName = 120

/** Whom a row means, as it says it: found or not. */
function namedIn({ kbo, name }: DeliveryFileRow): Pick<DeliveryRowProblem, 'kbo' | 'name'> {
  return { ...(kbo && { kbo: kbo.slice(0, longestName) }), ...(name && { name: name.slice(0, longestName) }) }
}

async function store(
  register: Register,
  breachId: string,
  { planned, changed }: Taken,
  now: Instant,
): Promise<void> {
  if (planned.length + changed.length === 0) return
  if (planned.length > 0) await insertDeliveries(register, breachId, planned, now)
  if (changed.length > 0) await updateDeliveries(register, changed)
  const summary = { breachId, planned: planned.length, changed: changed.length }
  await appendJournal(register, { verb: 'breach.imported', at: now, incidentId: null, summary })
}
