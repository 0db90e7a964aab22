import type { Platform } from '../door/on-platform.ts'
import type { Register } from '../door/in-register.ts'

/** Which master key is in use here, and the one before while it is being changed. */
export interface HeldMasterKey {
  readonly fingerprint: string
  readonly former: string | null
}

type Door = Pick<Register | Platform, 'query'>

/**
 * The master key in use, which whoever asks first decides. Shared-locked: nobody begins to change it until this
 * transaction ends.
 */
export async function holdMasterKey(door: Door, fingerprint: string, at: string): Promise<HeldMasterKey> {
  await door.query({
    name: 'master-key.claim',
    text: 'INSERT INTO master_key (id, fingerprint, since_at) VALUES (1, $1, $2) ON CONFLICT (id) DO NOTHING',
    values: [fingerprint, at],
  })
  const rows = await door.query<{ fingerprint: string; former: string | null }>({
    name: 'master-key.hold',
    text: 'SELECT fingerprint, former FROM master_key WHERE id = 1 FOR SHARE',
    values: [],
  })
  const [held] = rows
  if (!held) throw new Error('a master key that was claimed disappeared')
  return held
}

/** Lets another master key be the one in use from here on. @returns false where neither is the one in use. */
export async function beginMasterKey(
  platform: Platform,
  change: { readonly from: string; readonly to: string; readonly at: string },
): Promise<boolean> {
  const rows = await platform.query({
    name: 'master-key.begin',
    text: `UPDATE master_key SET fingerprint = $2, former = CASE WHEN fingerprint = $2 THEN former ELSE $1 END, since_at = $3
      WHERE id = 1 AND ((fingerprint = $1 AND former IS NULL) OR (fingerprint = $2 AND (former IS NULL OR former = $1))) RETURNING id`,
    values: [change.from, change.to, change.at],
  })
  return rows.length > 0
}

export async function finishMasterKey(platform: Platform, fingerprint: string): Promise<void> {
  await platform.query({
    name: 'master-key.finish',
    text: 'UPDATE master_key SET former = NULL WHERE id = 1 AND fingerprint = $1',
    values: [fingerprint],
  })
}
