import { emptySection, type Facts, type Instant } from '@lekboek/domain'
import type { DispatchMessage } from './dispatch-message.ts'

/** What a processor's report already answers of the facts. Its own discovery is not the controller's. */
export function quotedFacts(
  { content, processorName }: Pick<DispatchMessage, 'content' | 'processorName'>,
  toldAt: Instant,
): Partial<Facts> {
  const types = content.dataTypes
  return {
    timing: {
      ...emptySection('timing'),
      occurredFromAt: content.occurredFromAt,
      occurredToAt: content.occurredToAt,
      occurrenceKind: content.occurredFromAt !== null && content.occurredToAt !== null ? 'period' : null,
      processorAwareAt: content.awareAt,
      processorToldAt: toldAt,
      reportedAt: toldAt,
      discovery: 'processor',
    },
    nature: { ...emptySection('nature'), description: content.description, systems: content.systems },
    data: { ...emptySection('data'), types: types.length > 0 ? types : null },
    parties: {
      ...emptySection('parties'),
      processorName,
      processorContact: content.contact,
    },
    ...(content.peopleCount !== null && {
      people: { ...emptySection('people'), countKind: 'approximate', count: content.peopleCount },
    }),
  }
}
