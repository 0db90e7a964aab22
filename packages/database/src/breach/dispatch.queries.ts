import type { Register } from '../door/in-register.ts'
import type { StoredChainLink } from './breach.store.ts'
import { ownPart } from './delivery.shape.ts'
import type { OwnPart } from './delivery.store.ts'

/** A message as far as it is known where it stands. */
export interface StoredDispatch {
  readonly deliveryId: string
  readonly serial: number
  readonly kind: string
  readonly versionNumber: number
  readonly own: unknown
  readonly leavesAt: Date
  readonly deliveredAt: Date | null
  readonly openedAt: Date | null
  readonly confirmedAt: Date | null
  readonly failedAt: Date | null
}

/** The messages of a breach, to all of its controllers or to some. */
export async function selectDispatches(
  register: Register,
  breachId: string,
  deliveryIds: readonly string[] | null,
): Promise<StoredDispatch[]> {
  return register.query<{ [Field in keyof StoredDispatch]: StoredDispatch[Field] }>({
    name: deliveryIds ? 'dispatch.of-some' : 'dispatch.of-breach',
    text: `SELECT delivery_id AS "deliveryId", serial, kind, version_number AS "versionNumber", own, leaves_at AS "leavesAt",
        delivered_at AS "deliveredAt", opened_at AS "openedAt", confirmed_at AS "confirmedAt", failed_at AS "failedAt"
      FROM dispatch WHERE organisation_id = $1 AND breach_id = $2 ${deliveryIds ? 'AND delivery_id = ANY ($3::uuid[])' : ''}`,
    values: [register.organisationId, breachId, ...(deliveryIds ? [deliveryIds] : [])],
  })
}

export function newestOf(dispatches: readonly StoredDispatch[]): StoredDispatch | null {
  return dispatches.reduce<StoredDispatch | null>(
    (newest, one) => (newest === null || one.serial > newest.serial ? one : newest),
    null,
  )
}

export function isStuck({ failedAt, deliveredAt }: StoredDispatch): boolean {
  return failedAt !== null && deliveredAt === null
}

/** A message as it is stored, in parts: what was fixed when it was sent, and what is its controller's own. */
export interface StoredMessage {
  readonly dispatchId: string
  readonly deliveryId: string
  readonly breachId: string
  readonly controllerId: string
  readonly serial: number
  readonly kind: string
  readonly processorId: string
  readonly processorName: string
  readonly agreementId: string | null
  readonly reference: string
  readonly termHours: number | null
  readonly reason: string | null
  readonly content: unknown
  readonly services: readonly string[]
  readonly own: OwnPart
  readonly chain: readonly StoredChainLink[]
  /** Whether files go with it. */
  readonly hasFiles: boolean
}

const ofController = `'deliveryId', d.id, 'breachId', d.breach_id, 'controllerId', d.controller_id, 'processorId', d.organisation_id,
  'processorName', o.name, 'agreementId', d.agreement_id, 'reference', d.reference, 'termHours', d.term_hours,
  'services', d.services, 'chain', b.chain`
const ofDelivery = `JOIN breach b ON b.organisation_id = d.organisation_id AND b.id = d.breach_id
  JOIN organisation o ON o.id = d.organisation_id`

/** What left and has not arrived, of these messages; what was given up is brought no more, since what is newer may have gone before it. */
export async function selectMessages(register: Register, ids: readonly string[]): Promise<StoredMessage[]> {
  const rows = await register.query<{ row: StoredMessage }>({
    name: 'dispatch.messages',
    text: `SELECT json_build_object('dispatchId', x.id, 'serial', x.serial, 'kind', x.kind,
        'reason', CASE WHEN x.kind = 'withdrawal' THEN d.withdrawn_reason WHEN x.kind <> 'first' THEN v.reason END,
        'content', v.content, 'own', x.own, 'hasFiles', x.kind <> 'withdrawal' AND (x.own ? 'files' OR cardinality(v.files) > 0),
        ${ofController}) AS row
      FROM dispatch x JOIN delivery d ON d.organisation_id = x.organisation_id AND d.id = x.delivery_id ${ofDelivery}
      JOIN breach_version v ON v.organisation_id = x.organisation_id AND v.breach_id = x.breach_id AND v.number = x.version_number
      WHERE x.organisation_id = $1 AND x.id = ANY ($2::uuid[]) AND x.left_at IS NOT NULL AND x.delivered_at IS NULL AND x.failed_at IS NULL`,
    values: [register.organisationId, ids],
  })
  return rows.map(({ row }) => row)
}

/** What a controller would be told now, of a delivery. */
export async function selectDraftMessage(
  register: Register,
  deliveryId: string,
): Promise<Omit<StoredMessage, 'dispatchId' | 'serial' | 'kind' | 'reason' | 'hasFiles'> | null> {
  const rows = await register.query<{ row: StoredMessage }>({
    name: 'delivery.draft-message',
    text: `SELECT json_build_object('content', b.content, 'own', ${ownPart('d')}, ${ofController}) AS row FROM delivery d ${ofDelivery}
      WHERE d.organisation_id = $1 AND d.id = $2`,
    values: [register.organisationId, deliveryId],
  })
  return rows[0]?.row ?? null
}
