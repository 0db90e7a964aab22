import type { Register } from '../door/in-register.ts'

/** A new reply to the reporter of a dossier; instants are ISO texts. */
export interface NewReply {
  readonly id: string
  readonly reportId: string
  readonly text: string
  readonly writtenAt: string
}

export async function insertReply(register: Register, reply: NewReply): Promise<void> {
  await register.query({
    name: 'report-reply.insert',
    text: `INSERT INTO report_reply (organisation_id, id, report_id, text, written_at, author_name) VALUES ($1, $2, $3, $4, $5, $6)`,
    values: [
      register.organisationId,
      reply.id,
      reply.reportId,
      reply.text,
      reply.writtenAt,
      register.actor.name,
    ],
  })
}

/** The member of staff who gave a report and may read replies to it; null for what came by another way. */
export async function selectStaffReporter(register: Register, reportId: string): Promise<string | null> {
  const rows = await register.query<{ reporter_id: string | null }>({
    name: 'report.staff-reporter',
    text: `SELECT p.reporter_id FROM report p WHERE p.organisation_id = $1 AND p.id = $2 AND p.source = 'staff'`,
    values: [register.organisationId, reportId],
  })
  return rows[0]?.reporter_id ?? null
}

/** Marks the replies to a report as read. @returns how many were not. */
export async function markRepliesRead(register: Register, reportId: string, at: string): Promise<number> {
  const rows = await register.query({
    name: 'report-reply.read',
    text: `UPDATE report_reply r SET read_at = $3 WHERE r.organisation_id = $1 AND r.report_id = $2 AND r.read_at IS NULL RETURNING r.id`,
    values: [register.organisationId, reportId, at],
  })
  return rows.length
}

/** How many replies this person has not read yet. */
export async function countUnreadReplies(register: Register, reporterId: string): Promise<number> {
  const rows = await register.query<{ count: number }>({
    name: 'report-reply.unread',
    text: `SELECT count(*)::int AS count FROM report_reply r JOIN report p ON p.organisation_id = r.organisation_id AND p.id = r.report_id
      WHERE r.organisation_id = $1 AND p.reporter_id = $2 AND r.read_at IS NULL`,
    values: [register.organisationId, reporterId],
  })
  return rows[0]?.count ?? 0
}
