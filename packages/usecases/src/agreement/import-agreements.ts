import { mayInRegister } from '@lekboek/access'
import {
  agreementsStatement,
  appendJournal,
  inRegister,
  insertAgreements,
  lockAgreementsOf,
  lockEveryAgreement,
  updateAgreements,
  uuidv7,
  type AgreementUpdate,
  type NewAgreement,
  type Register,
  type StoredProcessor,
} from '@lekboek/database'
import { readAgreementFile, type AgreementFile } from '@lekboek/documents'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { fileBytes } from '../input/file-bytes.ts'
import type { Row, RowColumn } from '../input/row.ts'
import { forbidden } from '../refusal.ts'
import {
  reportOf,
  unreadable,
  wholeProblems,
  type ImportedRow,
  type ImportReport,
} from '../organisation/import-report.ts'
import { openRegister } from '../viewer/viewer.ts'
import { readAgreementRow, type ReadAgreementRow } from './agreement-row.ts'
import { isOwn } from './export-agreements.ts'
import { fillAgreement } from './fill-agreement.ts'
import { planReminderOf } from './plan-reminder.ts'
import { KnownProcessors } from './read-processor.ts'
import { tellOfAgreement, type AgreementNews } from './tell-of-agreement.ts'

export interface AgreementImport {
  /** The file's bytes in base64: CSV or XLSX. */
  readonly file: string
  /** Report what would happen, and change nothing. */
  readonly isDryRun: boolean
}

interface PlannedRow extends ImportedRow {
  readonly create?: NewAgreement
  readonly update?: AgreementUpdate
}

/**
 * A controller brings its agreements in from a file: all of it, or nothing where a row is refused. What it agreed on already
 * stays as it is, but for what it says nothing of there: that is taken over, and what differs is said. Processors on the platform are told as where an agreement is added or changed in the web; who of them is there, a file
 * that is only looked at does not say.
 *
 * @throws {Refusal} forbidden; invalid for what is no file.
 */
export async function importAgreements(
  context: Context,
  organisationId: string,
  { file: text, isDryRun }: AgreementImport,
): Promise<ImportReport> {
  const { ability, access, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Agreement')) throw forbidden()
  if (!access.organisationKinds.includes('controller')) throw forbidden()
  const file = await readAgreementFile(fileBytes(text), {
    person: actor.id,
    organisation: organisationId,
  })
  const whole = wholeProblems(file.problems)
  if (whole.length > 0) return reportOf([], whole, isDryRun)
  const now = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    if (!isDryRun) {
      await lockAgreementsOf(register)
      await lockEveryAgreement(register)
    }
    const planned = await planRows(register, file, { timeZone: access.organisation.timeZone, now })
    const rows = [...planned, ...unreadable(file.problems)]
    const isRefused = rows.some(({ outcome }) => outcome === 'refused')
    if (!isDryRun && !isRefused) await store(context, register, planned, now)
    return reportOf(rows, [], isDryRun || isRefused, file.unused)
  })
}

async function planRows(
  register: Register,
  { rows }: AgreementFile,
  { timeZone, now }: { readonly timeZone: string; readonly now: Instant },
): Promise<PlannedRow[]> {
  const controllerId = register.organisationId
  const read = rows.map(({ line, values }) => ({ line, values, row: readAgreementRow(values, now) }))
  const named = read.map(({ row: { processor } }) => processor)
  const known = await KnownProcessors.of(register, named, now)
  const agreed = await standing(register, now)
  const lines = new Map<string, number>()
  return read.map(({ line, values, row }): PlannedRow => {
    const found = { line, name: values.processorName ?? null }
    const kept = known.find(row.processor)
    const problems = 'problem' in kept ? [...row.problems, kept.problem] : row.problems
    if ('problem' in kept || problems.length > 0) return { ...found, outcome: 'refused', reasons: problems }
    const key = keyOf({ ...kept.processor, service: row.terms.service })
    const first = lines.get(key)
    if (first !== undefined) {
      const reason = { path: 'service', code: 'repeated', params: { line: first } } as const
      return { ...found, outcome: 'refused', reasons: [reason] }
    }
    lines.set(key, line)
    const stored = agreed.get(key)
    if (stored) {
      const { reasons, update } = fillAgreement(stored, { row, values }, timeZone)
      return { ...found, outcome: update ? 'updated' : 'unchanged', reasons, ...(update && { update }) }
    }
    const create = newAgreement(controllerId, row, kept.processor, now)
    return { ...found, outcome: 'created', reasons: [], create }
  })
}

/** What a controller agreed on that has not ended, by whom and what it is with. */
async function standing(register: Register, now: Instant): Promise<Map<string, Row>> {
  const found = await register.query<RowColumn>(agreementsStatement(register.organisationId))
  const own = found.map(({ row }) => row).filter((row) => isOwn(row, register.organisationId, now))
  return new Map(
    own.map((row) => {
      const [processorId, processorName] = [row['processorId'], row['processorName']] as (string | null)[]
      const named = { processorId: processorId ?? null, processorName: processorName ?? null }
      return [keyOf({ ...named, service: String(row['service']) }), row]
    }),
  )
}

type AgreedService = Pick<StoredProcessor, 'processorId' | 'processorName'> & { readonly service: string }

/** Two that are the same cannot stand at once: one processor, one service. */
function keyOf({ processorId, processorName, service }: AgreedService): string {
  return `${processorId ?? processorName?.toLowerCase() ?? ''}\n${service}`
}

function newAgreement(
  controllerId: string,
  { terms, until }: ReadAgreementRow,
  processor: Pick<NewAgreement, 'processorId' | 'processorName' | 'processorKbo'>,
  now: Instant,
): NewAgreement {
  return {
    ...{ id: uuidv7(), controllerId, ...processor, ...terms },
    ...{ validFrom: now, validUntil: until, createdAt: now, confirmedAt: null },
  }
}

async function store(
  context: Context,
  register: Register,
  planned: readonly PlannedRow[],
  now: Instant,
): Promise<void> {
  const created = planned.flatMap(({ create }) => (create ? [create] : []))
  const updated = planned.flatMap(({ update }) => (update ? [update] : []))
  if (created.length + updated.length === 0) return
  if (created.length > 0) await insertAgreements(register, created)
  if (updated.length > 0) await updateAgreements(register, updated)
  const controllerId = register.organisationId
  await planReminderOf(context.jobs, register, controllerId, now)
  const processorIds = new Set(created.flatMap(({ processorId }) => processorId ?? []))
  const tell = (news: AgreementNews, processorId: string | null) => {
    const parties = { controllerId, processorId, actorId: register.actor.id }
    return tellOfAgreement({ platform: register, jobs: context.jobs }, news, parties, now)
  }
  for (const id of processorIds) await tell('agreementAdded', id)
  for (const id of new Set(updated.map(({ processorId }) => processorId))) await tell('agreementChanged', id)
  const summary = { added: created.length, filled: updated.length, onPlatform: processorIds.size }
  await appendJournal(register, { verb: 'agreement.imported', at: now, incidentId: null, summary })
}
