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
  'attachmentId',
  'attachmentIds',
  'incidentId',
  'size',
  'step',
  'templateStep',
  'reportId',
  'notificationId',
  'communicationId',
  'additionId',
  'replyId',
  'likenessId',
  'brought',
  'intoId',
  'apartId',
  'releasedDuties',
  'fromId',
  'messageId',
  'questionId',
  'questions',
  'arrivedAt',
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
  'agreementId',
  'agreementIds',
  'questionId',
  'userId',
  // Of the register's own entries; a handler stands under a name of its own.
  'userName',
  'role',
  'until',
  'links',
  'ownDuties',
])

interface Sent {
  readonly version: number
  readonly reason?: string | null
  readonly retractedAt?: string | null
  readonly retractedReason?: string | null
}

/**
 * The reason that an entry about something sent brought (why it was late, or need not be), as far as it still stands: the
 * journal keeps no running text, and an earlier reason that was corrected is gone.
 */
export function reasonOfReport(verb: string, version: unknown, sent: Sent): string | null {
  if (verb === 'dutyReport.retracted') return sent.retractedReason ?? null
  const stands = sent.retractedAt ? sent.version - 1 : sent.version
  const own = verb === 'dutyReport.recorded' ? 1 : verb === 'dutyReport.changed' ? version : null
  return own === stands ? (sent.reason ?? null) : null
}

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
    .filter(([name]) => name !== 'isComplete' || isPhased(fields.get('duty')))
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
  const [before, after] = [fields.get('before') ?? null, fields.get('after')]
  return fields.has('after') && !isSame(before, after) ? [{ name, before, value: after }] : []
}

/** A part of the people that an entry names: by its key alone, or with the ground on which it is not told. */
export function groupNamed(part: unknown): { key: string; ground: string | null } {
  const fields = new Map(entriesOf(part))
  const [key, ground] = [fields.get('group'), fields.get('ground')]
  if (typeof key !== 'string') return { key: String(part), ground: null }
  return { key, ground: typeof ground === 'string' ? ground : null }
}

/** Only what may be said in two goes was said whole or not: the notifications of a telecom provider. */
function isPhased(duty: unknown): boolean {
  return duty === 'telecomNotification'
}

/** What was recorded again as it stood is no change. */
function isSame(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after)
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}
