import type { SubmissionChannel } from '../notification/phase.ts'

/** Languages in which an authority's name is carried. */
export const languages = ['nl', 'fr', 'de', 'en'] as const
export type Lang = (typeof languages)[number]

/** An authority to which a breach can be notified, and the channel it accepts. */
export interface Authority {
  /** Short code as used in registers: GBA, VTC, COC … */
  code: string
  name: Readonly<Record<Lang, string>>
  /** Two-letter country, `EU` for the EDPS, `ZZ` for an authority outside this list. */
  country: string
  channel: SubmissionChannel
  /** Web or e-mail address of the channel; `null` where none was confirmed. */
  address: string | null
  /** Languages in which a notification is accepted. */
  languages: readonly Lang[]
  attachmentLimitMb: number | null
  /** S: confirmed by the authority's own pages; B: believed, check before relying on it. */
  sourceCertainty: 'S' | 'B'
}
