import type { Register } from '../door/in-register.ts'

/** What an attachment hangs on: one of these. */
export const attachmentPlaces = ['incident', 'report', 'breach', 'delivery'] as const
export type AttachmentPlace = (typeof attachmentPlaces)[number]

export interface AttachmentTarget {
  readonly place: AttachmentPlace
  readonly id: string
}

/** What is known of a stored file. */
export interface FileFacts {
  readonly name: string
  readonly mediaType: string
  readonly size: number
  /** Of what is stored and given out, in hex. */
  readonly sha256: string
  /** Whether what a camera wrote into it was taken out. */
  readonly isCleaned: boolean
}

export interface NewAttachment extends FileFacts {
  readonly id: string
  readonly target: AttachmentTarget
  readonly originId: string | null
  /** With which version of a processor's report it came; null for every other. */
  readonly receivedVersionId?: string | null
  readonly note: string | null
  readonly blobId: string
  /** The file's key, sealed for this row. */
  readonly fileKey: Buffer
  readonly addedAt: string
  readonly addedBy: { readonly id: string; readonly name: string }
}

/** @returns false where it was carried there before. */
export async function insertAttachment(register: Register, attachment: NewAttachment): Promise<boolean> {
  const { target } = attachment
  const rows = await register.query({
    name: `attachment.insert.${target.place}`,
    text: `INSERT INTO attachment (organisation_id, id, ${target.place}_id, origin_id, name, media_type, size, sha256, is_cleaned, note,
        blob_id, file_key, added_at, added_by, added_by_name, received_version_id)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
      ON CONFLICT (organisation_id, report_id, origin_id) DO NOTHING RETURNING id`,
    values: [
      register.organisationId,
      attachment.id,
      target.id,
      attachment.originId,
      attachment.name,
      attachment.mediaType,
      attachment.size,
      attachment.sha256,
      attachment.isCleaned,
      attachment.note,
      attachment.blobId,
      attachment.fileKey,
      attachment.addedAt,
      attachment.addedBy.id,
      attachment.addedBy.name,
      attachment.receivedVersionId ?? null,
    ],
  })
  return rows.length > 0
}

/** The bytes are gone with their key; that there was a file, and who took it away and why, stays. */
export async function removeStoredAttachment(
  register: Register,
  id: string,
  removed: { readonly at: string; readonly reason: string },
): Promise<boolean> {
  const { actor, organisationId } = register
  const rows = await register.query({
    name: 'attachment.remove',
    text: `UPDATE attachment SET file_key = NULL, removed_at = $3, removed_by = $4, removed_by_name = $5, removed_reason = $6
      WHERE organisation_id = $1 AND id = $2 AND removed_at IS NULL RETURNING id`,
    values: [organisationId, id, removed.at, actor.id, actor.name, removed.reason],
  })
  return rows.length > 0
}

/**
 * Takes away the files of a controller that was planned and is taken out: that they were there stays with the breach.
 *
 * @returns those that were not removed before.
 */
export async function removeFilesOfPlanned(
  register: Register,
  { breachId, deliveryId }: { readonly breachId: string; readonly deliveryId: string },
  removed: { readonly at: string; readonly reason: string },
): Promise<readonly { readonly id: string; readonly blobId: string }[]> {
  const { organisationId, actor } = register
  const rows = await register.query<{ id: string; blob_id: string; was_kept: boolean }>({
    name: 'attachment.remove-planned',
    text: `WITH f AS (SELECT id, removed_at IS NULL AS was_kept FROM attachment WHERE organisation_id = $1 AND delivery_id = $2 FOR UPDATE)
      UPDATE attachment a SET breach_id = $3, delivery_id = NULL, file_key = NULL, removed_at = COALESCE(a.removed_at, $4),
        removed_by = COALESCE(a.removed_by, $5), removed_by_name = COALESCE(a.removed_by_name, $6), removed_reason = COALESCE(a.removed_reason, $7)
      FROM f WHERE a.organisation_id = $1 AND a.id = f.id RETURNING a.id, a.blob_id, f.was_kept`,
    values: [organisationId, deliveryId, breachId, removed.at, actor.id, actor.name, removed.reason],
  })
  return rows.filter((row) => row.was_kept).map(({ id, blob_id: blobId }) => ({ id, blobId }))
}
