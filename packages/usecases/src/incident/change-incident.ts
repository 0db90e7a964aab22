import { mayOnIncident, type Action, type IncidentPart } from '@lekboek/access'
import {
  withLeftWaitedFor,
  type Dossier,
  type IncidentStatus,
  type Instant,
  type OrganisationSettings,
} from '@lekboek/domain'
import {
  appendJournal,
  inRegister,
  selectIncident,
  selectOwnOrganisation,
  type IncidentColumns,
  type IncidentKey,
  type IncidentPartTable,
  type IncidentRow,
  type OrganisationRow,
  type Register,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { hasLeft, isOver } from '../merger/has-ended.ts'
import { noteReading } from '../reading/reading-book.ts'
import { forbidden, invalid, notFound, Refusal } from '../refusal.ts'
import { showNames } from '../seal/show-names.ts'
import { openRegister, type Opening } from '../viewer/viewer.ts'
import { keptBy } from './kept-by.ts'
import { dossierOf, lockDossier, type StoredDossier } from './load-dossier.ts'
import { presentIncident, storedSelection } from './present-incident.ts'
import { refreshDossier } from './refresh-dossier.ts'
import { settingsOf } from './settings.ts'

/** What is about to be done to a dossier. */
export interface Act {
  readonly action: Action
  readonly part: IncidentPart
  /** Name of the journal's entry, `measure.added`. */
  readonly verb: string
  /** Also in a closed or dismissed dossier, which is frozen otherwise. */
  readonly frozenToo?: boolean
}

/** A dossier that is locked for this transaction, and everything around it. */
export interface OpenDossier {
  readonly stored: StoredDossier
  readonly dossier: Dossier
  /** How the organisation works today; a closed dossier keeps its own. */
  readonly settings: OrganisationSettings
  readonly register: Register
  readonly opening: Opening
  readonly now: Instant
}

/** What a verb made of it. */
export interface Outcome {
  readonly after: Dossier
  /** What the journal keeps: what changed, old and new where both exist, and no running text. */
  readonly summary: Readonly<Record<string, unknown>>
  /** Columns of the dossier's row that do not follow from `after`. */
  readonly columns?: IncidentColumns
  /** Writes that need no answer: sent together with everything that follows. */
  readonly write?: () => Promise<unknown>
}

/** A dossier by its id, or by the id of something that hangs on it. */
export type IncidentTarget = string | { readonly part: IncidentPartTable; readonly partId: string }

/** `null`: nothing to change, the dossier is answered as it is, which the read log keeps. */
export type Work = (open: OpenDossier) => Promise<Outcome | null>

/**
 * One change of one dossier in one transaction: may they, lock and load, the verb's own work, duties and columns in
 * line again, journal, and the dossier as it is now.
 *
 * @throws {Refusal} notFound for a dossier that is absent, foreign or not theirs to read; forbidden for one that they
 * may only read; invalid with `isClosed` for a frozen one; and whatever the work refuses.
 */
export async function changeIncident(
  context: Context,
  organisationId: string,
  target: IncidentTarget,
  act: Act,
  selection: Selection,
  work: Work,
): Promise<IncidentRow> {
  const changed = await changeDossier(
    context,
    organisationId,
    target,
    act,
    work,
    async ({ register, stored, settings, now, opening }) => {
      const row = await selectIncident(register, { id: stored.id }, storedSelection(selection))
      if (!row) throw new Error('a locked dossier disappeared')
      return presentIncident(row, selection, { settings, now, opening })
    },
  )
  const [shown = changed] = await showNames(context, organisationId, selection, [changed])
  return shown
}

/** The same for verbs that answer with something else than the dossier. */
export async function changeDossier<Answer>(
  context: Context,
  organisationId: string,
  target: IncidentTarget,
  act: Act,
  work: Work,
  answer: (open: OpenDossier) => Promise<Answer>,
): Promise<Answer> {
  const opening = await openRegister(context, organisationId)
  const now = context.now()
  return inRegister(context.database, opening.actor, organisationId, async (register) => {
    // The settings too are read once the lock is had: whoever changes them brings every open dossier in line after that.
    const [stored, organisation] = await Promise.all([
      lockDossier(register, keyOf(target)),
      selectOwnOrganisation(register),
    ])
    if (organisation) refuseOver(organisation, opening, context.now())
    mayAct(opening, act, stored)
    const settings = settingsOf(organisation ?? opening.access.organisation)
    const dossier = dossierOf(stored, settings)
    const open: OpenDossier = { stored, dossier, settings, register, opening, now }
    const note = () => {
      noteReading(context, opening, { kind: 'dossier', incidentId: stored.id })
    }
    const outcome = await work(open).catch((error: unknown) => {
      // What somebody else saved is shown to whoever saves over it.
      if (error instanceof Refusal && error.reason.kind === 'conflict') note()
      throw error
    })
    if (!outcome) {
      // No journal tells of it, and the dossier is answered all the same.
      note()
      return answer(open)
    }
    const { columns = {}, write } = outcome
    const { after, late, keep } = keptBy(open, withLeftWaitedFor(dossier, outcome.after))
    const summary = { ...outcome.summary, ...(late.length > 0 && { keptDuties: late }) }
    // Sent in this order in one go, commit and all: the journal's head is locked by the last write, as shortly as can be.
    const [, , , , answered] = await Promise.all([
      write?.(),
      keep?.(),
      refreshDossier(register, { stored, before: dossier, after, columns, now }),
      appendJournal(register, { verb: act.verb, at: now, incidentId: stored.id, summary }),
      answer(open),
      register.commit(),
    ])
    return answered
  })
}

/** @throws {Refusal} notFound for a dossier that is not theirs to read; forbidden for one that they may only read. */
export function mayOn({ ability }: Opening, act: Pick<Act, 'action' | 'part'>, stored: StoredDossier): void {
  if (!mayOnIncident(ability, 'read', 'Incident', stored)) throw notFound()
  if (!mayOnIncident(ability, act.action, act.part, stored)) throw forbidden()
}

/** In these nothing of a dossier changes. */
export const frozenStatuses: ReadonlySet<string> = new Set<IncidentStatus>([
  'closed',
  'dismissed',
  'broughtTogether',
])

/** Whoever waited for the dossier while the organisation passed into another, or its service ended, comes too late. */
export function refuseOver(organisation: OrganisationRow, { access }: Opening, at: Instant): void {
  if (access.phase === 'inherited') return
  if (hasLeft(organisation, at)) throw notFound()
  if (isOver(organisation, at)) throw forbidden()
}

function keyOf(target: IncidentTarget): IncidentKey {
  return typeof target === 'string' ? { id: target } : target
}

function mayAct(opening: Opening, act: Act, stored: StoredDossier): void {
  mayOn(opening, act, stored)
  const isFrozen = frozenStatuses.has(stored.status)
  if (isFrozen && act.frozenToo !== true) throw invalid([{ path: 'status', code: 'isClosed' }])
}
