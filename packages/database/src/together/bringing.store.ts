import type { Register } from '../door/in-register.ts'
import { stands } from '../handler/standing-handler.ts'

/** What went along with a dossier that was brought into another. */
export interface MovedParts {
  readonly reportIds: readonly string[]
  readonly measureIds: readonly string[]
  readonly attachmentIds: readonly string[]
  /** Who handles the other one since. */
  readonly handlerIds: readonly string[]
}

/** That a dossier was brought into another; instants are ISO texts. */
export interface NewBringing extends MovedParts {
  readonly id: string
  readonly incidentId: string
  readonly intoId: string
  readonly reason: string
  readonly broughtAt: string
  readonly statusBefore: string
  /** What pointed to awareness in it. */
  readonly proposal: object | null
}

const tables = { reportIds: 'report', measureIds: 'measure', attachmentIds: 'attachment' } as const

/** Lets what hangs on one dossier hang on another, and its handlers handle that too. */
export async function moveParts(
  register: Register,
  from: string,
  into: string,
  at: string,
): Promise<MovedParts> {
  const move = async (table: (typeof tables)[keyof typeof tables]) => {
    const rows = await register.query<{ id: string }>({
      name: `bringing.move-${table}`,
      text: `UPDATE ${table} p SET incident_id = $3 WHERE p.organisation_id = $1 AND p.incident_id = $2 RETURNING p.id`,
      values: [register.organisationId, from, into],
    })
    return rows.map(({ id }) => id)
  }
  const handlers = register.query<{ userId: string }>({
    name: 'bringing.handlers',
    text: `INSERT INTO handler (organisation_id, incident_id, user_id, user_name, assigned_by, created_at)
      SELECT h.organisation_id, $3, h.user_id, h.user_name, $4, $5 FROM handler h WHERE h.organisation_id = $1 AND h.incident_id = $2 AND ${stands('h')}
      ON CONFLICT (organisation_id, incident_id, user_id) DO NOTHING RETURNING user_id AS "userId"`,
    values: [register.organisationId, from, into, register.actor.id, at],
  })
  const [reportIds, measureIds, attachmentIds, added] = await Promise.all([
    move('report'),
    move('measure'),
    move('attachment'),
    handlers,
  ])
  return { reportIds, measureIds, attachmentIds, handlerIds: added.map(({ userId }) => userId) }
}

export async function insertBringing(register: Register, bringing: NewBringing): Promise<void> {
  await register.query({
    name: 'bringing.insert',
    text: `INSERT INTO bringing (organisation_id, id, incident_id, into_id, reason, brought_at, brought_by, brought_by_name,
        status_before, proposal, report_ids, measure_ids, attachment_ids, handler_ids)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    values: [
      register.organisationId,
      bringing.id,
      bringing.incidentId,
      bringing.intoId,
      bringing.reason,
      bringing.broughtAt,
      register.actor.id,
      register.actor.name,
      bringing.statusBefore,
      bringing.proposal && JSON.stringify(bringing.proposal),
      bringing.reportIds,
      bringing.measureIds,
      bringing.attachmentIds,
      bringing.handlerIds,
    ],
  })
}

/** A bringing that stands. */
export interface StandingBringing extends MovedParts {
  readonly id: string
  readonly incidentId: string
  readonly intoId: string
  readonly broughtAt: Date
  readonly statusBefore: string
}

/** Into which dossier one was brought; null where it stands by itself. */
export async function selectBringing(
  register: Register,
  incidentId: string,
): Promise<StandingBringing | null> {
  const rows = await register.query<{ [Field in keyof StandingBringing]: StandingBringing[Field] }>({
    name: 'bringing.standing',
    text: `SELECT b.id, b.incident_id AS "incidentId", b.into_id AS "intoId", b.brought_at AS "broughtAt", b.status_before AS "statusBefore",
        b.report_ids AS "reportIds", b.measure_ids AS "measureIds", b.attachment_ids AS "attachmentIds", b.handler_ids AS "handlerIds"
      FROM bringing b WHERE b.organisation_id = $1 AND b.incident_id = $2 AND b.ended_at IS NULL`,
    values: [register.organisationId, incidentId],
  })
  return rows[0] ?? null
}

/**
 * What of the files that came along was filed meanwhile: a report whose files all came along goes back with them, and of one that
 * has others too a file alone does.
 */
async function moveFiledBack(register: Register, bringing: StandingBringing): Promise<void> {
  const values = [register.organisationId, bringing.incidentId, bringing.intoId, bringing.attachmentIds]
  await register.query({
    name: 'bringing.filed-back',
    text: `UPDATE report p SET incident_id = $2 WHERE p.organisation_id = $1 AND p.incident_id = $3
      AND EXISTS (SELECT 1 FROM filed_report f WHERE f.organisation_id = $1 AND f.id = p.id)
      AND EXISTS (SELECT 1 FROM attachment x WHERE x.organisation_id = $1 AND x.report_id = p.id AND x.id = ANY ($4::uuid[]))
      AND NOT EXISTS (SELECT 1 FROM attachment x WHERE x.organisation_id = $1 AND x.report_id = p.id AND x.id <> ALL ($4::uuid[]))`,
    values,
  })
  await register.query({
    name: 'bringing.files-back',
    text: `UPDATE attachment x SET incident_id = $2, report_id = NULL WHERE x.organisation_id = $1 AND x.id = ANY ($4::uuid[])
      AND EXISTS (SELECT 1 FROM report p WHERE p.organisation_id = $1 AND p.id = x.report_id AND p.incident_id = $3)`,
    values,
  })
}

/** Lets what went along hang on its own dossier again, as far as it still hangs on the other one. */
export async function moveBack(register: Register, bringing: StandingBringing): Promise<void> {
  await moveFiledBack(register, bringing)
  const moves = Object.entries(tables).map(([field, table]) =>
    register.query({
      name: `bringing.move-back-${table}`,
      text: `UPDATE ${table} p SET incident_id = $2 WHERE p.organisation_id = $1 AND p.incident_id = $3 AND p.id = ANY ($4::uuid[])`,
      values: [
        register.organisationId,
        bringing.incidentId,
        bringing.intoId,
        bringing[field as keyof typeof tables],
      ],
    }),
  )
  const handlers = register.query({
    name: 'bringing.handlers-back',
    // Who came along with one that was taken out before goes too, and who handles one that is inside still stays.
    text: `DELETE FROM handler h WHERE h.organisation_id = $1 AND h.incident_id = $2
      AND EXISTS (SELECT 1 FROM bringing b WHERE b.organisation_id = h.organisation_id AND b.into_id = h.incident_id
        AND b.brought_at = h.created_at AND h.user_id = ANY (b.handler_ids))
      AND NOT EXISTS (SELECT 1 FROM bringing b JOIN handler o ON o.organisation_id = b.organisation_id AND o.incident_id = b.incident_id
        WHERE b.organisation_id = h.organisation_id AND b.into_id = h.incident_id AND b.ended_at IS NULL AND b.id <> $3 AND o.user_id = h.user_id)`,
    values: [register.organisationId, bringing.intoId, bringing.id],
  })
  await Promise.all([...moves, handlers])
}

export async function endBringing(
  register: Register,
  id: string,
  ending: { readonly at: string; readonly reason: string },
): Promise<void> {
  await register.query({
    name: 'bringing.end',
    text: `UPDATE bringing b SET ended_at = $3, ended_by_name = $4, ended_reason = $5 WHERE b.organisation_id = $1 AND b.id = $2`,
    values: [register.organisationId, id, ending.at, register.actor.name, ending.reason],
  })
}
