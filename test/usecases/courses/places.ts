import { expect } from 'vitest'
import { listIncidents, listQueue } from '@lekboek/usecases'
import type { Course } from './course.ts'
import { seenOf } from './seen.ts'

const shown = { id: true, number: true, status: true, nextStep: true, dueAt: true, dueKind: true } as const

/** The register, the queue and the dossier say the same of what is next, and of when. */
export async function judgePlaces({ seen, town, world }: Course): Promise<void> {
  const dpo = await world.as(town.dpo)
  const { id, number, status, nextStep, dueAt, dueKind } = seen
  const expected = { id, number, status, nextStep, dueAt, dueKind }
  const list = await listIncidents(dpo, town.id, { first: 5 }, { edges: { node: shown } })
  expect(list.edges.map(({ node }) => seenOf(node))).toEqual([expected])
  const asked = { edges: { node: { incident: shown, duty: { kind: true, dueAt: true } } } } as const
  const queue = await listQueue(dpo, { window: 'all', first: 5 }, asked)
  // What was found to be no breach and waits to be confirmed stands in the list of who decides.
  const isOpen = status !== 'closed' && status !== 'dismissed'
  const queued = queue.edges.map(({ node }) => seenOf(node.incident))
  expect(queued).toEqual(isOpen ? [expect.objectContaining(expected)] : [])
}
