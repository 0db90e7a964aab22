import {
  inRegister,
  mergerOfStatement,
  onPlatform,
  selectEffect,
  selectIdentifiers,
  selectOpenCounts,
  systemActor,
  type MergerEffect,
  type MergerRow,
  type OpenCounts,
} from '@lekboek/database'
import type { SystemContext } from '../system-context.ts'
import { planFor, readMergerInput, type MergerInput } from '../merger/read-merger.ts'
import { identifiersOf, type Identifier } from '../identifier/find-identity.ts'

/** What a merger would do, for the operator: who runs the installation sees how many dossiers go along, and none of them. */
export interface OperatorPreview extends MergerEffect, OpenCounts {
  readonly name: string
}

/** What planning it would do; nothing is done. @throws {Refusal} what planning it would refuse. */
export async function previewForOperator(
  { database, now }: SystemContext,
  input: MergerInput,
): Promise<OperatorPreview[]> {
  const at = now()
  const read = readMergerInput(input, at)
  const { successor, predecessors } = await onPlatform(database, (platform) =>
    planFor(platform, read, null, at),
  )
  const previews: OperatorPreview[] = []
  for (const { id, name } of predecessors) {
    const effect = await onPlatform(database, (platform) => selectEffect(platform, id, successor.id, at))
    const counts = await inRegister(database, systemActor, id, (register) => selectOpenCounts(register))
    previews.push({ name, ...effect, ...counts })
  }
  return previews
}

/** What an organisation is, was and will be called, for the operator. */
export async function historyForOperator(
  { database }: SystemContext,
  organisationId: string,
): Promise<Identifier[]> {
  return identifiersOf(await onPlatform(database, (platform) => selectIdentifiers(platform, organisationId)))
}

/** The merger in which an organisation passes into another; null where none is planned. */
export async function mergerForOperator(
  { database }: SystemContext,
  organisationId: string,
): Promise<MergerRow | null> {
  return onPlatform(database, async (platform) => {
    const [found] = await platform.query<{ row: MergerRow }>(mergerOfStatement(organisationId))
    return found?.row ?? null
  })
}
