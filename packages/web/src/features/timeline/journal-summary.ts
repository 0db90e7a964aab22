/** One thing that an entry says beside its verb; `value` is what came after, `before` what was there. */
export interface JournalDetail {
  /** Step of the label's key under `journal.detail`, or a fact's path. */
  name: string
  before: unknown
  value: unknown
}

// Keys that only help machines, or that say the same as another one.
const silent = new Set([
  'version',
  'measureId',
  'step',
  'templateStep',
  'reportId',
  'notificationId',
  'communicationId',
  'additionId',
  'section',
  'changes',
  'proposedRisk',
  'missing',
  'isLate',
  'decision',
  'confirmedAt',
  'requestId',
  'dutyReportId',
  'breachId',
  'deliveryId',
  'controllerId',
  'deputyId',
  'userId',
  // Of the register's own entries; a handler stands under a name of its own.
  'userName',
  'role',
  'until',
  'links',
  'ownDuties',
])

/** Whether a key of a summary is left unsaid, or taken apart before it is said. */
export function isSilent(name: string): boolean {
  return silent.has(name) || name === 'before' || name === 'after'
}

/** What changed, as a flat list: `{ before, after }` is taken apart, a section's changes become facts. */
export function journalDetails(summary: unknown): JournalDetail[] {
  const fields = new Map(entriesOf(summary))
  const section = fields.get('section')
  const changes = fields.get('changes')
  const facts =
    Array.isArray(changes) && typeof section === 'string'
      ? changes.flatMap((one) => factOf(section, one))
      : []
  const plain = [...fields]
    .filter(([name, value]) => !silent.has(name) && value !== null && value !== undefined)
    .flatMap(([name, value]) => detailOf(name, value))
  return [...facts, ...plain]
}

function factOf(section: string, change: unknown): JournalDetail[] {
  const fields = new Map(entriesOf(change))
  const name = fields.get('field')
  return typeof name === 'string'
    ? [{ name: `${section}.${name}`, before: fields.get('before'), value: fields.get('after') }]
    : []
}

function detailOf(name: string, value: unknown): JournalDetail[] {
  if (name === 'before' || name === 'after') {
    return name === 'after'
      ? entriesOf(value).map(([key, after]) => ({ name: key, before: null, value: after }))
      : []
  }
  if (typeof value !== 'object' || Array.isArray(value)) return [{ name, before: null, value }]
  const fields = new Map(entriesOf(value))
  return fields.has('after')
    ? [{ name, before: fields.get('before') ?? null, value: fields.get('after') }]
    : []
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}
