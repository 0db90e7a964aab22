import { selectHeldBytes, selectHeldBytesOf, type Register } from '@lekboek/database'
import { outsiderActor } from '../outsider/outsider-actor.ts'
import { invalid } from '../refusal.ts'
import type { Files } from './files.ts'

const mega = 1_000_000

/** @throws {Refusal} invalid where an organisation's own people bring so many bytes more than it holds. */
export async function refuseFull(register: Register, { limits }: Files, more: number): Promise<void> {
  refuseOver(await selectHeldBytes(register, outsiderActor.id), more, limits.heldBytes)
}

/** A tenth of what its own people may bring is held of people without an account, beside it: strangers fill nobody else's room. */
const outsiderShare = 10

/** @throws {Refusal} invalid where people without an account bring so many bytes more than are held of them. */
export async function refuseFullOutside(register: Register, { limits }: Files, more: number): Promise<void> {
  const held = await selectHeldBytesOf(register, outsiderActor.id)
  refuseOver(held, more, limits.heldBytes / outsiderShare)
}

function refuseOver(held: number, more: number, most: number): void {
  if (held + more > most || held >= most)
    throw invalid([{ path: 'file', code: 'filesFull', params: { max: Math.floor(most / mega) } }])
}
