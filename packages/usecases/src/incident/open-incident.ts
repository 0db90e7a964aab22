import { mayOnIncident } from '@lekboek/access'
import { emptySection, incidentSources, type Facts, type IncidentSource, type Instant } from '@lekboek/domain'
import {
  agreementsStatement,
  appendJournal,
  inRegister,
  readPlatform,
  selectIncident,
  type IncidentRow,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { Fields, longText, shortText } from '../input/fields.ts'
import { instantOf } from '../input/instant-of.ts'
import type { RowColumn } from '../input/row.ts'
import { forbidden, invalid } from '../refusal.ts'
import { showNames } from '../seal/show-names.ts'
import { openRegister } from '../viewer/viewer.ts'
import { namingSummary, seenByOf } from '../seal/name-persons.ts'
import { readOpeningSeal, writeOpeningSeal, type OpeningSealInput } from '../seal/seal-opening.ts'
import { createIncident, fromNoProcessor } from './create-incident.ts'
import { presentIncident, storedSelection } from './present-incident.ts'
import { reasonProblems } from './read-reason.ts'

/** What reached the DPO by another way than the form: a phone call, a letter, a processor's e-mail. */
export interface OpenIncidentInput {
  readonly title: string
  readonly text: string
  /** When somebody in the organisation or outside noticed it; of a processor's word it is not asked. */
  readonly noticedAt?: string | null
  readonly reportedAt: string
  readonly source: IncidentSource
  /** Of a processor's word: the agreement under which it processes, or else its name. */
  readonly agreement?: string | null
  readonly processorName?: string | null
  /** Of a processor's word: from when on the processor itself was aware, where it said so. */
  readonly processorAwareAt?: string | null
  /** Seals it from the first moment on; null for a dossier that every reader of the register sees. */
  readonly seal?: OpeningSealInput | null
}

/**
 * Opens a dossier for something that the DPO heard of. Sealed at once it is never there for anybody whom it does not name:
 * one transaction makes it, its number by chance and its names.
 *
 * @throws {Refusal} forbidden for whoever opens none, or may seal none where it is to be sealed; invalid as where a dossier is
 * sealed later.
 */
export async function openIncident(
  context: Context,
  organisationId: string,
  input: OpenIncidentInput,
  selection: Selection,
): Promise<IncidentRow> {
  const opening = await openRegister(context, organisationId)
  const { ability, actor, viewer } = opening
  if (!mayOnIncident(ability, 'change', 'Incident', { handlerIds: [] })) throw forbidden()
  if (input.seal && !mayOnIncident(ability, 'seal', 'Incident', { handlerIds: [] })) throw forbidden()
  const now = context.now()
  const told = readOpening(input, now)
  const processor = await processorOf(context, organisationId, input, told)
  const { title, text, source, noticedAt, reportedAt } = told
  const first = {
    ...{ title, text, source, noticedAt, reportedAt },
    reporterId: source === 'dpo' ? viewer.id : null,
    reporterName: viewer.name,
    facts: { timing: timingOf(told), ...(processor && { parties: partiesOf(processor.name) }) },
    // The report is the DPO's own note: what a processor hands in itself comes by its delivery.
    ...{ ...fromNoProcessor, place: null, people: null },
    contractTermHours: processor?.termHours ?? null,
  }
  const opened = await inRegister(context.database, actor, organisationId, async (register) => {
    const seal = input.seal ? await readOpeningSeal(context, register, input.seal, now) : null
    const seenBy = seal && seenByOf(seal.named)
    const created = await createIncident(register, { ...first, seenBy }, now)
    const { incidentId, reportId, reference, settings } = created
    if (seal) await writeOpeningSeal(register, incidentId, seal, now)
    const summary = {
      ...{ reportId, reference, title: told.title, source: told.source },
      ...(seal && namingSummary(seal.named)),
    }
    const [, row] = await Promise.all([
      appendJournal(register, { verb: 'incident.opened', at: now, incidentId, summary }),
      selectIncident(register, { id: incidentId }, storedSelection(selection)),
    ])
    if (!row) throw new Error('a dossier that was written disappeared')
    return presentIncident(row, selection, { settings, now, opening })
  })
  const [shown = opened] = await showNames(context, organisationId, selection, [opened])
  return shown
}

function readOpening(input: OpenIncidentInput, now: Instant) {
  const fields = new Fields(input, now)
  const source = fields.choice('source', incidentSources)
  const isProcessor = source === 'processor'
  const reportedAt = fields.instant('reportedAt', { notInFuture: true })
  const known = isProcessor
    ? fields.optionalInstant('processorAwareAt', { notInFuture: true })
    : fields.instant('noticedAt', { notInFuture: true })
  const told = {
    title: fields.text('title', { max: shortText }),
    text: fields.text('text', { max: longText }),
    source,
    reportedAt,
    noticedAt: known ?? reportedAt,
    processorAwareAt: isProcessor ? known : null,
  }
  if (fields.problems.length === 0 && reportedAt < told.noticedAt) fields.add('reportedAt', 'beforeDetection')
  if (input.seal) fields.problems.push(...reasonProblems(input.seal.reason, now))
  fields.refuse()
  return told
}

/** Who told it, and within how many hours the contract asked for that; null where it was no processor. */
async function processorOf(
  context: Context,
  organisationId: string,
  input: OpenIncidentInput,
  { source }: ReturnType<typeof readOpening>,
): Promise<{ name: string; termHours: number | null } | null> {
  if (source !== 'processor') return null
  if (input.agreement === null || input.agreement === undefined) {
    const fields = new Fields(input, context.now())
    const name = fields.text('processorName', { max: shortText })
    fields.refuse()
    return { name, termHours: null }
  }
  const rows = await readPlatform<RowColumn>(context.database, agreementsStatement(organisationId))
  const now = context.now()
  // One that ended, or is still to begin, is no longer or not yet chosen.
  const agreement = rows.find(
    ({ row: { id, controllerId, from, until } }) =>
      id === input.agreement &&
      controllerId === organisationId &&
      instantOf(String(from)) <= now &&
      (until === null || instantOf(String(until)) > now),
  )
  if (!agreement) throw invalid([{ path: 'agreement', code: 'notInList' }])
  const { processorName, termHours } = agreement.row
  return { name: String(processorName), termHours: typeof termHours === 'number' ? termHours : null }
}

function partiesOf(processorName: string): Facts['parties'] {
  return { ...emptySection('parties'), processorName }
}

/** What the opening already says of the times; a processor's own awareness is not the controller's. */
function timingOf(told: ReturnType<typeof readOpening>): Facts['timing'] {
  const { source, noticedAt, reportedAt, processorAwareAt } = told
  const timing = { ...emptySection('timing'), reportedAt }
  if (source === 'processor') {
    return { ...timing, processorAwareAt, processorToldAt: reportedAt, discovery: 'processor' }
  }
  return {
    ...timing,
    detectedAt: noticedAt,
    discovery: source === 'outsider' ? 'externalParty' : 'controller',
  }
}
