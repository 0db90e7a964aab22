import type { ReceivedTemplateRow } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { instantOf } from '../input/instant-of.ts'
import { contentOf, type TemplateContent, type TemplateKind } from '../template/template-content.ts'

/** What an organisation got from its umbrella, as it uses it. */
export interface ReceivedTemplate extends TemplateContent {
  readonly id: string
  readonly version: number
  readonly kind: TemplateKind
  readonly name: string
  readonly umbrellaName: string
  readonly receivedAt: Instant
  /** Whether its own people adapted it; what they made of a text is what stands here, of a setting what came. */
  readonly isAdapted: boolean
  readonly isOff: boolean
  readonly changedAt: Instant | null
  readonly changedBy: string | null
}

export function receivedOf(row: ReceivedTemplateRow): ReceivedTemplate {
  const { id, version, kind, name, umbrellaName, receivedAt, isOff, changedAt, changedBy } = row
  return {
    ...contentOf(row.ownContent ?? row.content),
    ...{ id, version, name, umbrellaName, isOff, changedBy },
    ...{ kind: kind as TemplateKind, isAdapted: row.ownContent !== null },
    ...{ receivedAt: instantOf(receivedAt), changedAt: changedAt && instantOf(changedAt) },
  }
}
