import { mayOnIncident } from '@lekboek/access'
import { emptySection, incidentSources, type Facts, type IncidentSource, type Instant } from '@lekboek/domain'
import {
  appendJournal,
  inRegister,
  selectIncident,
  type IncidentRow,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { Fields, longText, shortText } from '../input/fields.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { createIncident } from './create-incident.ts'
import { presentIncident, storedSelection } from './present-incident.ts'

/** What reached the DPO by another way than the form: a phone call, a letter, a processor's e-mail. */
export interface OpenIncidentInput {
  readonly title: string
  readonly text: string
  readonly noticedAt: string
  readonly reportedAt: string
  readonly source: IncidentSource
}

/** Opens a dossier for something that the DPO heard of. */
export async function openIncident(
  context: Context,
  organisationId: string,
  input: OpenIncidentInput,
  selection: Selection,
): Promise<IncidentRow> {
  const opening = await openRegister(context, organisationId)
  const { ability, actor, viewer } = opening
  if (!mayOnIncident(ability, 'change', 'Incident', { handlerIds: [] })) throw forbidden()
  const now = context.now()
  const told = readOpening(input, now)
  const first = {
    ...told,
    reporterId: told.source === 'dpo' ? viewer.id : null,
    reporterName: viewer.name,
    facts: { timing: timingOf(told) },
    ...{ place: null, people: null, processorId: null, processorName: null, breachNumber: null },
    ...{ contractTermHours: null, deliveryId: null },
  }
  return inRegister(context.database, actor, organisationId, async (register) => {
    const { incidentId, reportId, reference, settings } = await createIncident(register, first, now)
    const summary = { reportId, reference, title: told.title, source: told.source }
    const [, row] = await Promise.all([
      appendJournal(register, { verb: 'incident.opened', at: now, incidentId, summary }),
      selectIncident(register, { id: incidentId }, storedSelection(selection)),
    ])
    if (!row) throw new Error('a dossier that was written disappeared')
    return presentIncident(row, selection, { settings, now, opening })
  })
}

function readOpening(input: OpenIncidentInput, now: Instant) {
  const fields = new Fields(input, now)
  const told = {
    title: fields.text('title', { max: shortText }),
    text: fields.text('text', { max: longText }),
    noticedAt: fields.instant('noticedAt', { notInFuture: true }),
    reportedAt: fields.instant('reportedAt', { notInFuture: true }),
    source: fields.choice('source', incidentSources),
  }
  if (fields.problems.length === 0 && told.reportedAt < told.noticedAt)
    fields.add('reportedAt', 'beforeDetection')
  fields.refuse()
  return told
}

/** What the opening already says of the times; a processor's own discovery is not the controller's. */
function timingOf({ source, noticedAt, reportedAt }: ReturnType<typeof readOpening>): Facts['timing'] {
  const timing = { ...emptySection('timing'), reportedAt }
  if (source === 'processor') return { ...timing, processorToldAt: reportedAt, discovery: 'processor' }
  return {
    ...timing,
    detectedAt: noticedAt,
    discovery: source === 'outsider' ? 'externalParty' : 'controller',
  }
}
