import { mayInRegister } from '@lekboek/access'
import {
  mergersStatement,
  onPlatform,
  readPlatform,
  selectEffect,
  umbrellaPartiesStatement,
  type MergerEffect,
  type MergerRow,
  type UmbrellaParty,
} from '@lekboek/database'
import { successorOf, type Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { Fields, shortText } from '../input/fields.ts'
import { instantOf } from '../input/instant-of.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { openUmbrella } from './plan-mergers.ts'
import { planFor, readMergerInput, type MergerInput } from './read-merger.ts'

/** One merger as it is shown. */
export interface Merger extends Omit<MergerRow, 'predecessorNis' | 'successorNis' | 'umbrellaId'> {
  readonly state: 'waiting' | 'planned' | 'takenEffect' | 'withdrawn' | 'refused'
  readonly takesEffectAt: Instant
  /** S or B where the list of municipal mergers knows this one; null where it does not. */
  readonly certainty: 'S' | 'B' | null
}

export function mergerOf(row: MergerRow, now: Instant): Merger {
  const { predecessorNis, successorNis, umbrellaId: _, ...shown } = row
  const takesEffectAt = instantOf(row.takesEffectAt)
  return {
    ...shown,
    takesEffectAt,
    state: stateOf(row, takesEffectAt <= now),
    certainty: certaintyOf(predecessorNis, successorNis, takesEffectAt),
  }
}

function stateOf({ withdrawnAt, agreedAt, refusalReason }: MergerRow, hasCome: boolean): Merger['state'] {
  if (refusalReason !== null) return 'refused'
  if (withdrawnAt !== null) return 'withdrawn'
  if (agreedAt === null) return 'waiting'
  return hasCome ? 'takenEffect' : 'planned'
}

function certaintyOf(from: string | null, to: string | null, at: Instant): Merger['certainty'] {
  const known = from === null ? null : successorOf(from, at)
  return known !== null && known.nis === to ? known.certainty : null
}

/**
 * The mergers that an organisation has a part in, for whoever administers it or, of an umbrella, plans them. Why another one did
 * not agree is for the umbrella, which asked it, and of the successor for its administrators alone.
 */
export async function listMergers(context: Context, organisationId: string): Promise<Merger[]> {
  const { ability } = await openRegister(context, organisationId)
  const mayPlan = mayInRegister(ability, 'change', 'Onboarding')
  if (!mayPlan && !mayInRegister(ability, 'read', 'Settings')) throw forbidden()
  const now = context.now()
  const rows = await readPlatform<{ row: MergerRow }>(context.database, mergersStatement(organisationId))
  const mayReadWhy = mayPlan || mayInRegister(ability, 'grant', 'Member')
  return rows.map(({ row }) => {
    const merger = mergerOf(row, now)
    return mayReadWhy || row.predecessorId === organisationId ? merger : { ...merger, refusalReason: null }
  })
}

/** What a merger would do to one organisation. */
export interface MergerPreview extends MergerEffect {
  readonly predecessorId: string
  readonly predecessorName: string
  readonly successorName: string
  /** Whether an administrator of it must agree. */
  readonly needsAgreement: boolean
  readonly certainty: Merger['certainty']
}

/**
 * What would happen to whom, in numbers of people and agreements: an umbrella sees nothing of a dossier, not even how many
 * one register holds.
 *
 * @throws {Refusal} what planning it would refuse.
 */
export async function previewMergers(
  context: Context,
  organisationId: string,
  input: MergerInput,
): Promise<MergerPreview[]> {
  await openUmbrella(context, organisationId)
  const now = context.now()
  const read = readMergerInput(input, now)
  return onPlatform(context.database, async (platform) => {
    const { successor, predecessors, takesEffectAt } = await planFor(platform, read, organisationId, now)
    const previews: MergerPreview[] = []
    for (const party of predecessors) {
      previews.push({
        ...(await selectEffect(platform, party.id, successor.id, now)),
        ...{ predecessorId: party.id, predecessorName: party.name, successorName: successor.name },
        needsAgreement: party.hasPeople,
        certainty: certaintyOf(party.nis, successor.nis, takesEffectAt),
      })
    }
    return previews
  })
}

/** What a merger does to this organisation, for its own administrator before they agree; null where none is planned. */
export async function previewOwnMerger(
  context: Context,
  organisationId: string,
): Promise<MergerEffect | null> {
  const { ability } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'grant', 'Mandate')) throw forbidden()
  const now = context.now()
  return onPlatform(context.database, async (platform) => {
    const rows = await platform.query<{ row: MergerRow }>(mergersStatement(organisationId))
    const own = rows.find(({ row }) => row.predecessorId === organisationId && row.withdrawnAt === null)
    return own ? selectEffect(platform, organisationId, own.row.successorId, now) : null
  })
}

/** An organisation that an umbrella may choose. */
export interface UmbrellaMember extends UmbrellaParty {
  /** The organisation of the same umbrella that its code has passed into, by the list of municipal mergers. */
  readonly successorId: string | null
}

/** The organisations of an umbrella, found by name, old name or code; all of them for no words. */
export async function listUmbrellaMembers(
  context: Context,
  organisationId: string,
  words: string,
): Promise<UmbrellaMember[]> {
  await openUmbrella(context, organisationId)
  const now = context.now()
  const fields = new Fields({ words }, now)
  const asked = fields.optionalText('words', { max: shortText }) ?? ''
  fields.refuse()
  const ask = async (text: string) => {
    const statement = umbrellaPartiesStatement(organisationId, text, now)
    const rows = await readPlatform<{ row: UmbrellaParty }>(context.database, statement)
    return rows.map(({ row }) => row)
  }
  const [found, all] = await Promise.all([ask(asked), ask('')])
  const byNis = new Map(all.map(({ id, nis }) => [nis, id]))
  return found.map((member) => {
    const known = member.nis === null ? null : successorOf(member.nis, now)
    return { ...member, successorId: known === null ? null : (byNis.get(known.nis) ?? null) }
  })
}
