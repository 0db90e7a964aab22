import type { Instant } from '@lekboek/domain'

/** One line of the read log. */
export interface ReadingFileRow {
  readonly readAt: Instant
  readonly reader: string
  /** The role in which it was read; `service` for a program. */
  readonly role: string
  readonly mandateHolder: string | null
  readonly deputyFor: string | null
  readonly kind: string
  readonly detail: string | null
  readonly number: string | null
}
