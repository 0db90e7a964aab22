import { emptyFacts, type FactSection, type Instant } from '@lekboek/domain'
import { saidFacts, saidFields, withSaid, type Said } from '@lekboek/domain/breach'

/** What one version of a processor's report tells, as a controller reads it. */
export interface Quoted {
  readonly services: readonly string[]
  readonly note?: string | null
  readonly measures?: string | null
  readonly measuresProposed?: string | null
  readonly chain: readonly { readonly name: string; readonly awareAt: string; readonly toldAt: string }[]
  readonly facts: Readonly<Record<FactSection, object>>
}

/** The same of a report that did not leave yet: its answers become facts as they do when it arrives. */
export function quotedOf(
  content: Omit<Quoted, 'facts' | 'chain'>,
  chain: Quoted['chain'],
  now: Instant,
): Quoted {
  const said = saidFacts({ ...content }, now)
  const fields = saidFields.filter((field) => field in said)
  const { services, note = null, measures = null, measuresProposed = null } = content
  return { services, note, measures, measuresProposed, chain, facts: withSaid(emptyFacts(), said, fields) }
}

/** The two bounds of a number of people where both are said: they are one answer. */
export function rangeIn({ count, countMax }: Said): readonly [number, number] | null {
  return typeof count === 'number' && typeof countMax === 'number' ? [count, countMax] : null
}
