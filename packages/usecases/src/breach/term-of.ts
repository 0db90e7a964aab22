import { addHours } from '@lekboek/domain'
import { regionOf, type BreachContent } from '@lekboek/domain/breach'
import type { DeliveryTerm, ServedController } from '@lekboek/database'
import type { ReadFilter } from './read-deliveries.ts'

type Agreement = ServedController['agreements'][number]

/**
 * Under which agreement a controller is told: one about a service that was hit, or any where none of them is; of several
 * the one with the shortest term, which runs from the processor's own awareness.
 */
export function termOf(
  { services, awareAt }: Pick<BreachContent, 'services' | 'awareAt'>,
  { agreements }: ServedController,
): DeliveryTerm {
  const hit = agreements.filter(({ service }) => services.includes(service))
  // What the processor confirmed comes first, then the shortest term: nobody sets it a term by their own word alone.
  const [first] = hit.length > 0 ? hit : agreements
  if (!first) throw new Error('a controller is served by no agreement')
  return {
    agreementId: first.id,
    services: [...new Set(agreements.map(({ service }) => service))],
    termHours: first.termHours,
    dueAt: first.termHours === null ? null : addHours(awareAt, first.termHours),
  }
}

/** Whether the processor confirmed that it works for a controller; one that says so alone is chosen by hand, never by a filter. */
export const isConfirmed = ({ agreements }: ServedController): boolean =>
  agreements.some((agreement) => agreement.isConfirmed)

/** Whether one agreement of a controller is as the filter wants it. */
export function isMeant(filter: ReadFilter, controller: ServedController): boolean {
  const { nis, agreements } = controller
  if (!holds(controller, filter.words ?? '')) return false
  if (filter.region !== null && (nis === null || regionOf(nis) !== filter.region)) return false
  return agreements.some((agreement) => isSo(filter, agreement))
}

function isSo({ service, endsBefore, termHoursAtMost }: ReadFilter, agreement: Agreement): boolean {
  if (service !== null && agreement.service !== service) return false
  if (termHoursAtMost !== null && (agreement.termHours === null || agreement.termHours > termHoursAtMost))
    return false
  return endsBefore === null || (agreement.until !== null && new Date(agreement.until) < new Date(endsBefore))
}

/** Without accents and case: whoever types in haste leaves them out. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()

function holds({ name, agreements }: ServedController, words: string): boolean {
  const text = plain([name, ...agreements.map(({ service }) => service)].join(' '))
  return plain(words)
    .split(/\s+/)
    .every((word) => text.includes(word))
}
