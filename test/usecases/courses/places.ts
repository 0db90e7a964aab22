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
  // The other dossier has a course of its own.
  const isThis = (one: unknown) => seenOf(one).id === id
  const list = await listIncidents(dpo, town.id, { first: 5 }, { edges: { node: shown } })
  const listed = list.edges.map(({ node }) => node).filter(isThis)
  expect(listed.map(seenOf)).toEqual([expected])
  const asked = { edges: { node: { incident: shown, duty: { kind: true, dueAt: true } } } } as const
  const queue = await listQueue(dpo, { window: 'all', first: 5 }, asked)
  // What was found to be no breach and waits to be confirmed stands in the list of who decides.
  const isOpen = status !== 'closed' && status !== 'dismissed'
  const queued = queue.edges
    .map(({ node }) => node.incident)
    .filter(isThis)
    .map(seenOf)
  expect(queued).toEqual(isOpen ? [expect.objectContaining(expected)] : [])
}
