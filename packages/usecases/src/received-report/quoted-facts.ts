import { dataTypes, emptySection, type Facts, type Instant } from '@lekboek/domain'
import type { DeliveryContent } from '@lekboek/database'

/** What a processor's report already answers of the facts. Its own discovery is not the controller's. */
export function quotedFacts(content: DeliveryContent, toldAt: Instant): Partial<Facts> {
  const types = dataTypes.filter((type) => content.dataTypes.includes(type))
  return {
    timing: {
      ...emptySection('timing'),
      occurredFromAt: instantOf(content.occurredFromAt),
      occurredToAt: instantOf(content.occurredToAt),
      occurrenceKind: content.occurredFromAt !== null && content.occurredToAt !== null ? 'period' : null,
      processorAwareAt: instantOf(content.awareAt),
      processorToldAt: toldAt,
      reportedAt: toldAt,
      discovery: 'processor',
    },
    nature: { ...emptySection('nature'), description: content.description, systems: content.systems },
    data: { ...emptySection('data'), types: types.length > 0 ? types : null },
    parties: {
      ...emptySection('parties'),
      processorName: content.processorName,
      processorContact: content.contact,
    },
    ...(content.peopleCount !== null && {
      people: { ...emptySection('people'), countKind: 'approximate', count: content.peopleCount },
    }),
  }
}

/** PostgreSQL writes `+00:00`; the domain knows one form. */
export function instantOf<At extends string | null>(at: At): At extends null ? null : Instant
export function instantOf(at: string | null): Instant | null {
  return at === null ? null : new Date(at).toISOString()
}
