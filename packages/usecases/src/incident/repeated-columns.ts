import type { Dossier } from '@lekboek/domain'
import type { IncidentColumns } from '@lekboek/database'

/** What the dossier's own row repeats of its parts, because lists sort and filter by it. */
export function repeatedColumns(dossier: Dossier): IncidentColumns {
  const { facts, decision, weighing } = dossier
  const sent = dossier.notifications.filter(({ phase }) => phase !== 'withdrawal').map(({ sentAt }) => sentAt)
  return {
    status: dossier.status,
    ruleSetId: dossier.ruleSetId,
    incidentType: facts.nature.incidentType,
    occurredAt: facts.timing.occurredFromAt,
    detectedAt: facts.timing.detectedAt,
    awareAt: dossier.awareAt,
    decidedAt: decision?.decidedAt ?? null,
    authorityChoice: decision?.authority ?? null,
    peopleChoice: decision?.people ?? null,
    notifiedAt: earliest(sent),
    toldAt: earliest(dossier.communications.map(({ toldAt }) => toldAt)),
    peopleCount: facts.people.count,
    risk: weighing?.conclusion ?? null,
    // Until the DPO describes what happened, the words of the first report stand in the row for the search.
    ...(facts.nature.description === null ? {} : { description: facts.nature.description }),
    ...(facts.parties.processorName === null ? {} : { processorName: facts.parties.processorName }),
  }
}

/** Those of the columns that differ from what they were. */
export function changedColumns(
  before: Readonly<Record<string, unknown>>,
  after: IncidentColumns,
): IncidentColumns {
  const known = new Map(Object.entries(before))
  return Object.fromEntries(Object.entries(after).filter(([field, value]) => known.get(field) !== value))
}

function earliest(instants: readonly (string | null)[]): string | null {
  return instants.filter((instant) => instant !== null).toSorted()[0] ?? null
}
