import { mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  firstPeopleStatement,
  inRegister,
  isDuplicate,
  knownOrganisationsStatement,
  lockMembers,
  lockNames,
  managedOrganisationsStatement,
  markInventedBy,
  readPlatform,
  type FirstPeople,
  type KnownOrganisation,
  type Register,
  type Statement,
} from '@lekboek/database'
import { readOrganisationFile, type OrganisationFile } from '@lekboek/documents'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { fileBytes } from '../input/file-bytes.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { write } from './import-organisations.ts'
import { countFirstPeople, countInvited, inviteFirstPeople, planFirstPeople } from './invite-first-people.ts'
import { reportOf, unreadable, wholeProblems, type ImportReport } from './import-report.ts'
import { planImport, type PlannedRow, type Refusing } from './plan-import.ts'

/** More than any umbrella in Belgium has, in one file; a request is held this long at most. */
const mostRows = 2000
/** Somebody else may bring the same organisation aboard at the same moment: then it is looked at anew. */
const attempts = 3

export interface OnboardingInput {
  /** The file's bytes in base64: CSV or XLSX, as `readOrganisationFile` takes them. */
  readonly file: string
  /** Report what would happen, and change nothing. */
  readonly isDryRun: boolean
  /** Names that are meant, although they cannot be told from another's: the operator looks at both. */
  readonly meant?: readonly string[] | null
}

/**
 * An umbrella brings its organisations aboard from a file, all rows that can be taken in one transaction. It changes only
 * organisations of its own, and none that has people of its own by now; it gets no look into any of their registers. Whom
 * the file names as first people gets an invitation, once: the same file again writes to nobody whose link still opens.
 *
 * @throws {Refusal} forbidden for whoever does not administer an umbrella; invalid for what is no file; rateLimited for more
 * letters than an umbrella sends in a day.
 */
export async function onboardOrganisations(
  context: Context,
  organisationId: string,
  { file: text, isDryRun, meant }: OnboardingInput,
): Promise<ImportReport> {
  const { ability, access, actor, viewer } = await openRegister(context, organisationId)
  // The role opens it where the organisation is one: a role that does not fit opens nothing.
  const isUmbrella = access.organisationKinds.includes('umbrella')
  if (!isUmbrella || !mayInRegister(ability, 'change', 'Onboarding')) throw forbidden()
  const file = await readOrganisationFile(fileBytes(text), {
    person: actor.id,
    organisation: organisationId,
  })
  const whole = wholeProblems(bounded(file).problems)
  if (whole.length > 0) return reportOf([], whole, isDryRun)
  const now = context.now()
  const plan = (ask: Ask) => planFor(ask, organisationId, file, { now, meant: meant ?? [] })
  const report = (rows: readonly PlannedRow[]) =>
    reportOf([...rows, ...unreadable(file.problems)], [], isDryRun)
  const foreseen = await plan((statement) => readPlatform(context.database, statement))
  if (isDryRun) return report(foreseen)
  await countFirstPeople(context.database, organisationId, countInvited(foreseen), now)
  const by = { id: viewer.id, name: `${viewer.name} (${access.organisation.name})` }
  const takeAll = () =>
    inRegister(context.database, actor, organisationId, async (register) => {
      await lockNames(register)
      await lockMembers(register)
      const planned = await plan((statement) => register.query(statement))
      await store(context, register, planned, by)
      return report(planned)
    })
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await takeAll()
    } catch (error) {
      if (attempt === attempts || !isDuplicate(error)) throw error
    }
  }
}

function bounded(file: OrganisationFile): OrganisationFile {
  const rows = file.rows.length + file.problems.length
  if (rows <= mostRows) return file
  return { rows: [], problems: [{ line: null, code: 'tooManyRows', params: { rows, limit: mostRows } }] }
}

/** Reads the platform's tables, in whichever transaction the question belongs to. */
type Ask = <Row extends Record<string, unknown>>(statement: Statement) => Promise<Row[]>

async function planFor(
  ask: Ask,
  umbrellaId: string,
  { rows }: OrganisationFile,
  { now, meant }: { readonly now: Instant; readonly meant: readonly string[] },
): Promise<readonly PlannedRow[]> {
  const [known, managed, people] = await Promise.all([
    ask<{ row: KnownOrganisation }>(knownOrganisationsStatement(now)),
    ask<{ id: string }>(managedOrganisationsStatement(umbrellaId, now)),
    ask<FirstPeople & Record<string, unknown>>(firstPeopleStatement(umbrellaId, now)),
  ])
  const managedIds = new Set(managed.map(({ id }) => id))
  const refusing: Refusing = (before) => {
    // Somebody else's, or nobody's: that it is aboard is all that is said.
    if (before.umbrellaId !== umbrellaId) return { path: 'kbo', code: 'repeated', params: { line: 0 } }
    return managedIds.has(before.id) ? { path: null, code: 'managesItself' } : null
  }
  const planned = planImport(
    rows,
    known.map(({ row }) => row),
    umbrellaId,
    now,
    { refusing, meant },
  )
  return planFirstPeople(planned, people)
}

async function store(
  context: Context,
  register: Register,
  planned: readonly PlannedRow[],
  by: { readonly id: string; readonly name: string },
): Promise<void> {
  const now = context.now()
  const created = planned.flatMap(({ create }) => (create ? [create.id] : []))
  const updated = planned.flatMap(({ change }) => (change ? [change.id] : []))
  if (created.length + updated.length + countInvited(planned) === 0) return
  await write(register, planned, now)
  // Whoever tries the demo tries this too: it must not end the demo for everybody.
  await markInventedBy(register, register.organisationId, created)
  const invited = await inviteFirstPeople(register, context.jobs, planned, by, now)
  const doubted = planned.flatMap(({ doubts = [] }) => doubts)
  const summary = {
    ...{ created, updated },
    ...(doubted.length > 0 && { doubted }),
    ...(invited.length > 0 && { invited }),
  }
  await appendJournal(register, { verb: 'organisations.onboarded', at: now, incidentId: null, summary })
}
