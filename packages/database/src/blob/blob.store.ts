import type { Register } from '../door/in-register.ts'
import type { Platform } from '../door/on-platform.ts'

type Door = Pick<Register | Platform, 'query'>

/** Makes a blob known before its first byte is written: what comes to nothing is found by it. */
export async function insertBlob(door: Door, id: string, createdAt: string): Promise<void> {
  await door.query({
    name: 'blob.insert',
    text: 'INSERT INTO blob (id, created_at) VALUES ($1, $2)',
    values: [id, createdAt],
  })
}

/** @throws where the blob is being removed, or was (SQLSTATE 23503). */
export async function useBlob(door: Door, blobId: string, useId: string): Promise<void> {
  await door.query({
    name: 'blob.use',
    text: 'INSERT INTO blob_use (blob_id, use_id) VALUES ($1, $2)',
    values: [blobId, useId],
  })
}

export async function leaveBlob(door: Door, blobId: string, useId: string): Promise<void> {
  await door.query({
    name: 'blob.leave',
    text: 'DELETE FROM blob_use WHERE blob_id = $1 AND use_id = $2',
    values: [blobId, useId],
  })
}

/**
 * Forgets a blob that nobody uses. Whoever would use it meanwhile waits for the end of this transaction, and comes too late.
 *
 * @returns whether nobody did.
 */
export async function deleteUnusedBlob(door: Door, id: string): Promise<boolean> {
  const rows = await door.query({
    name: 'blob.delete-unused',
    text: `DELETE FROM blob WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM blob_use u WHERE u.blob_id = blob.id) RETURNING id`,
    values: [id],
  })
  return rows.length > 0
}

/** Blobs that nobody uses, of before an instant. */
export async function selectUnusedBlobs(door: Door, before: string, first: number): Promise<string[]> {
  const rows = await door.query<{ id: string }>({
    name: 'blob.unused',
    text: `SELECT id FROM blob WHERE created_at < $1 AND NOT EXISTS (SELECT 1 FROM blob_use u WHERE u.blob_id = blob.id)
      ORDER BY created_at, id LIMIT $2`,
    values: [before, first],
  })
  return rows.map(({ id }) => id)
}
