import { incidentScope } from '@lekboek/access'
import {
  readRegister,
  incidentListStatement,
  type IncidentListAnswer,
  type IncidentRow,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { nodeOf, pageOf, readCursor, readPageSize, writeCursor, type Connection } from '../input/page.ts'
import { forbidden } from '../refusal.ts'
import { noteReading } from '../reading/reading-book.ts'
import { showNames } from '../seal/show-names.ts'
import { eyesOf, openRegister } from '../viewer/viewer.ts'
import { readIncidentFilter, type IncidentFilter } from './incident-filter.ts'
import { presentIncident, storedSelection } from './present-incident.ts'
import { settingsOf } from './settings.ts'

/** Which page of a register. */
export interface IncidentListInput {
  readonly filter?: IncidentFilter | null
  readonly order?: 'newest' | 'dueFirst'
  readonly first: number
  readonly after?: string | null
}

/** A page with its cursors; `totalCount` is counted only where it was asked for. */
export interface IncidentConnection extends Connection<IncidentRow> {
  readonly totalCount: number | null
}

/** The dossiers of one register that this person may read, page by page, in one statement. */
export async function listIncidents(
  context: Context,
  organisationId: string,
  input: IncidentListInput,
  selection: Selection,
): Promise<IncidentConnection> {
  const opening = await openRegister(context, organisationId)
  const { ability, access, viewer } = opening
  const scope = incidentScope(ability)
  if (scope === 'none') throw forbidden()
  const filter = readIncidentFilter(input.filter ?? {}, context.now())
  const page = {
    order: input.order ?? 'newest',
    first: readPageSize(input.first),
    after: readCursor(input.after),
    now: context.now(),
  } as const
  const node = nodeOf(selection)
  const statement = incidentListStatement(
    organisationId,
    scope === 'assigned' ? { ...filter, handlerId: viewer.id } : filter,
    page,
    storedSelection(node),
    'totalCount' in selection,
  )
  const [answer] = await readRegister<{ [Field in keyof IncidentListAnswer]: IncidentListAnswer[Field] }>(
    context.database,
    organisationId,
    statement,
    eyesOf(opening, context.now()),
  )
  const rows = answer?.rows ?? []
  if (filter.text !== undefined) noteReading(context, opening, { kind: 'search' })
  else if (namesPeople(node)) noteReading(context, opening, { kind: 'list' })
  if (showsParts(node))
    for (const { id } of rows.slice(0, page.first))
      noteReading(context, opening, { kind: 'dossier', incidentId: id })
  const standpoint = { settings: settingsOf(access.organisation), now: context.now(), opening }
  const shown = rows.slice(0, page.first).map((row) => presentIncident(row.node, node, standpoint))
  const nodes = await showNames(context, organisationId, node, shown)
  const shownPage = pageOf(rows, page.first, (row, at) => ({
    cursor: writeCursor(row),
    node: nodes[at] ?? nothing,
  }))
  return { ...shownPage, totalCount: answer?.total ?? null }
}

/** Parts of a dossier in which people are named: those concerned, who reported, who works on it. */
const naming = [
  ...['reports', 'facts', 'handlerNames', 'measures', 'timeline', 'awareness', 'assessments', 'decisions'],
  ...[
    'notifications',
    'communications',
    'dutyReports',
    'namedPersons',
    'keyRefusals',
    'seals',
    'dossierView',
  ],
  ...['untold', 'dismissedReason', 'kept', 'takenFields'],
]

const namesPeople = (node: Selection): boolean => naming.some((field) => field in node)

/** Of those, what says who works on a dossier or whom it names, and nothing of what happened. */
const beside = ['handlerNames', 'namedPersons', 'keyRefusals', 'seals']

/** Whether a list shows what whoever opens a dossier reads: then each of them was read. */
const showsParts = (node: Selection): boolean =>
  naming.some((field) => field in node && !beside.includes(field))

const nothing: Selection = {}
