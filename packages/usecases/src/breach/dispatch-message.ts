import type { DataType, Instant } from '@lekboek/domain'
import type { BreachContent } from '@lekboek/domain/breach'

export const dispatchKinds = ['first', 'update', 'final', 'withdrawal'] as const
export type DispatchKind = (typeof dispatchKinds)[number]

/** What a version of a processor's report is in its controller's register: one may come by another way than the platform. */
export const receivedKinds = [...dispatchKinds, 'filed', 'answered'] as const
export type ReceivedKind = (typeof receivedKinds)[number]

/** A sub-processor in the chain by which the processor learned of the breach. */
export interface ChainLink {
  readonly name: string
  readonly awareAt: Instant
  readonly toldAt: Instant
}

/** The common facts of the version that is sent, overlaid with what is this controller's own. */
export interface ToldContent extends BreachContent {
  readonly peopleCount: number | null
  readonly dataTypes: DataType[]
  readonly recordCount: number | null
  readonly note: string | null
}

/** What travels from a processor's register to one controller's: its own part of the breach, and nothing of the others. */
export interface DispatchMessage {
  readonly deliveryId: string
  readonly dispatchId: string
  /** 1, 2, 3: what this controller got, not what others got. */
  readonly serial: number
  readonly kind: DispatchKind
  readonly processorId: string
  readonly processorName: string
  /** The agreement under which the processor serves this controller. */
  readonly agreementId: string | null
  /** Of this delivery alone, drawn at random: the breach's own number counts the processor's other breaches. */
  readonly reference: string
  readonly contractTermHours: number | null
  /** When it left for this controller. */
  readonly sentAt: Instant
  /** Of a withdrawal why; of an update what changed, in the processor's words. */
  readonly reason: string | null
  readonly content: ToldContent
  /** Sub-processors, the first to know first. */
  readonly chain: readonly ChainLink[]
}
