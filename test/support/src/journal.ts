import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import type { TestOrganisation, World } from './world.ts'

interface Leaf {
  readonly sequence: string
  readonly verb: string
  readonly body: string
  readonly leaf_hash: Buffer
  readonly actor_name: string
  readonly incident_id: string | null
  readonly [column: string]: unknown
}

/** The register's chain, checked: no holes, the head counts it, every hash is that of its body. */
export async function checkedJournal(
  world: Pick<World, 'rows'>,
  organisation: TestOrganisation,
): Promise<readonly Leaf[]> {
  const leaves = await world.rows<Leaf>(
    'SELECT sequence, verb, body, leaf_hash, actor_name, incident_id FROM journal_leaf WHERE organisation_id = $1 ORDER BY sequence',
    [organisation.id],
  )
  const heads = await world.rows<{ size: string }>(
    'SELECT size FROM journal_head WHERE organisation_id = $1',
    [organisation.id],
  )
  expect(leaves.map((leaf) => Number(leaf.sequence))).toEqual(leaves.map((_, index) => index))
  expect(Number(heads[0]?.size ?? 0)).toBe(leaves.length)
  for (const { body, leaf_hash: hash } of leaves) {
    expect(hash).toEqual(
      createHash('sha256')
        .update(Buffer.from([0]))
        .update(body)
        .digest(),
    )
  }
  return leaves
}

/** The verbs of the chain, oldest first. */
export async function verbsOf(world: Pick<World, 'rows'>, organisation: TestOrganisation): Promise<string[]> {
  return (await checkedJournal(world, organisation)).map((leaf) => leaf.verb)
}
