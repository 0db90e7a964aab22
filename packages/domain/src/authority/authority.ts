import type { Instant } from '../facts/facts.ts'
import type { Label } from '../labels/label.ts'
import type { SubmissionChannel } from '../notification/phase.ts'

/** Languages in which an authority's name is carried. */
export const languages = ['nl', 'fr', 'de', 'en'] as const
export type Lang = (typeof languages)[number]

/** S: confirmed by a source that was read; B: believed, a default to check before relying on it. */
export type Certainty = 'S' | 'B'

/** Where something comes from and how sure that is. */
export interface Sourced {
  source: string
  certainty: Certainty
}

/** An authority to which a breach can be notified, and the channel it accepts. */
export interface Authority {
  /** Short code as used in registers: GBA, VTC, COC … */
  code: string
  name: Label
  /** Two-letter country, `EU` for the EDPS, `ZZ` for an authority outside this list. */
  country: string
  channel: SubmissionChannel
  /** Web or e-mail address of the channel; `null` where none was confirmed. */
  address: string | null
  /** Languages in which a notification is accepted. */
  languages: readonly Lang[]
  /** Languages in which technical annexes are accepted as well. */
  annexLanguages: readonly Lang[]
  attachmentLimitMb: number | null
  /** What comes back as proof of receipt; `null` where nothing is known of it. */
  receipt: Label | null
  /** First instant at which it takes notifications as this row says. */
  validFrom: Instant
  /** First instant at which it no longer does; a change is a new row with the same code. */
  validUntil: Instant | null
  /** How sure channel, languages and limits are; `authoritySources` says where they were read. S: confirmed by the authority's own pages; B: believed, check before relying on it. */
  sourceCertainty: Certainty
}
