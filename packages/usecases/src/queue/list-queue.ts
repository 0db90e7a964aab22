import { abilityFor, incidentScope, type Access } from '@lekboek/access'
import { addHours, leadingClock, type Duty, type Instant } from '@lekboek/domain'
import { incidentShape, selectQueue, type QueuePage, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { pageOf, readCursor, readPageSize, writeCursor, type Connection } from '../input/page.ts'
import type { Row } from '../input/row.ts'
import { invalid, refuseProblems } from '../refusal.ts'
import { eyesAcross, requireBareRights } from '../viewer/viewer.ts'
import { conditionsFor, lookedInto, readQueueFilter, type QueueFilter } from './queue-filter.ts'

/** Parts of the queue: what burns or is over time, all that is due within a day, and the rest. */
export const queueWindows = ['now', 'today', 'later', 'all'] as const
export type QueueWindow = (typeof queueWindows)[number]

export interface QueueInput {
  readonly window: QueueWindow
  readonly filter?: QueueFilter | null
  readonly first: number
  readonly after?: string | null
}

export interface QueueItem {
  readonly organisation: Row
  readonly incident: Row
  /** The duty that is due next, where one runs. */
  readonly duty: Row | null
}

export interface QueueConnection extends Connection<QueueItem> {
  readonly counts: {
    readonly reported: number
    readonly investigating: number
    readonly confirmed: number
    readonly overdue: number
    readonly dueToday: number
    readonly registers: number
  }
}

const nowHours = 4
const todayHours = 24

/**
 * The open dossiers of every register that this person reads as a whole, by time left, in one statement. A register
 * where only some dossiers are assigned to them is not in it.
 */
export async function listQueue(
  context: Context,
  input: QueueInput,
  selection: Selection,
): Promise<QueueConnection> {
  const now = context.now()
  const first = readPageSize(input.first)
  const cursor = readCursor(input.after)
  const { filter: asked, problems } = readQueueFilter(input.filter ?? {}, now)
  refuseProblems(problems)
  const accesses = await requireBareRights(context)
  const registers = lookedInto(asked, readableRegisters(accesses))
  const page: QueuePage = {
    conditions: conditionsFor(asked, accesses[0]?.userId ?? '', now),
    ...windowOf(input.window, now),
    ...{ now, todayUntil: addHours(now, todayHours) },
    after: cursor && { dueAt: cursor.at, id: cursor.id },
    first: first + 1,
  }
  const { organisation, incident, duty } = readSelection(selection)
  const wanted = { organisation, incident: queueSelection(incident, duty) }
  const eyes = eyesAcross(accesses, now)
  const answer = await selectQueue(context.database, registers, page, wanted, eyes)
  const shown = pageOf(answer.rows, first, (row) => ({
    cursor: writeCursor({ at: row.dueAt, id: row.id }),
    node: { organisation: row.organisation, incident: row.incident, duty: nextDuty(row.incident, now) },
  }))
  return { ...shown, counts: { ...answer.counts, registers: registers.length } }
}

/** Hundreds of registers are held by a handful of different rights: each of those is worked out once. */
export function readableRegisters(accesses: readonly Access[]): string[] {
  const alike = Map.groupBy(accesses, ({ roles, mandate, decides, isDeputy, phase }) =>
    JSON.stringify([roles, mandate, decides, isDeputy, phase]),
  )
  const readable = [...alike.values()].filter(([one]) => one && incidentScope(abilityFor(one)) === 'all')
  return readable.flat().map(({ organisationId }) => organisationId)
}

function windowOf(
  window: QueueWindow,
  now: Instant,
): Pick<QueuePage, 'dueFrom' | 'dueUntil' | 'withoutTerm'> {
  switch (window) {
    case 'now':
      return { dueFrom: null, dueUntil: addHours(now, nowHours), withoutTerm: false }
    case 'today':
      return { dueFrom: null, dueUntil: addHours(now, todayHours), withoutTerm: false }
    case 'later':
      return { dueFrom: addHours(now, todayHours), dueUntil: null, withoutTerm: true }
    case 'all':
      return { dueFrom: null, dueUntil: null, withoutTerm: true }
  }
}

const nothing: Selection = {}

function readSelection(selection: Selection): Record<'organisation' | 'incident' | 'duty', Selection> {
  const node = inner(inner(selection, 'edges'), 'node')
  return {
    organisation: inner(node, 'organisation'),
    incident: inner(node, 'incident'),
    duty: inner(node, 'duty'),
  }
}

function inner(selection: Selection, field: string): Selection {
  const nested = selection[field]
  return typeof nested === 'object' ? nested : nothing
}

const known = new WeakMap<Selection, WeakMap<Selection, Selection>>()

/** The dossier's own fields and its duties; the same object for the same selections, so that its SQL is kept. */
function queueSelection(incident: Selection, duty: Selection): Selection {
  const perDuty = known.get(incident) ?? new WeakMap<Selection, Selection>()
  known.set(incident, perDuty)
  const before = perDuty.get(duty)
  if (before) return before
  refuseInside(incident)
  refuseReadings(incident, duty)
  const duties = { ...inner(incident, 'duties'), ...duty, kind: true, state: true, dueAt: true } as const
  const wanted = { ...incident, duties }
  perDuty.set(duty, wanted)
  return wanted
}

/** What is read out of tables that this door does not open. */
const behindTheDoor = new Set([
  ...['handlerNames', 'handlerIds', 'namedIds', 'hasWithdrawnReport', 'peopleCountMax', 'restsOn'],
  ...['formerReference', 'openMeasures', 'takenSteps'],
])

/**
 * Only dossiers and duties are readable across registers: everything else would come back empty, which reads as
 * "there is none". So it is refused.
 */
function refuseInside(incident: Selection): void {
  const problems = Object.keys(incident)
    .filter((field) => field !== 'duties' && (behindTheDoor.has(field) || !(field in incidentShape.fields)))
    .map((field) => ({ path: `edges.node.incident.${field}`, code: 'unknownField' as const }))
  if (problems.length > 0) throw invalid(problems)
}

/** Readings hang on the whole dossier and on the organisation's settings. */
function refuseReadings(incident: Selection, duty: Selection): void {
  const problems = [
    ...('readings' in duty ? ['edges.node.duty.readings'] : []),
    ...('readings' in inner(incident, 'duties') ? ['edges.node.incident.duties.readings'] : []),
  ].map((path) => ({ path, code: 'unknownField' as const }))
  if (problems.length > 0) throw invalid(problems)
}

/** The duty by which the queue is sorted, overdue by the same clock that sorted and counted it. */
function nextDuty(incident: Row, now: Instant): Row | null {
  const duties = Array.isArray(incident['duties']) ? (incident['duties'] as readonly Row[]) : []
  const timed = duties.flatMap((duty) => {
    const dueAt = duty['dueAt'] === null ? null : new Date(String(duty['dueAt'])).toISOString()
    if (!isOpen(duty['state']) || dueAt === null) return []
    const state: Duty['state'] = dueAt < now ? 'overdue' : 'running'
    return [{ ...duty, kind: duty['kind'] as Duty['kind'], dueAt, state }]
  })
  return leadingClock(timed)
}

function isOpen(state: unknown): boolean {
  return state === 'running' || state === 'overdue'
}
