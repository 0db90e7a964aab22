import { dataTypes } from '@lekboek/domain'
import type { StoredMessage } from '@lekboek/database'
import { contentOf } from './breach-by-id.ts'
import type { ToldContent } from './dispatch-message.ts'

/**
 * What one controller is told: the common facts, overlaid with its own. The numbers of the breach count the people of all
 * controllers, and its services are those of all: neither travels.
 */
export function toldContent({
  content,
  services,
  own,
}: Pick<StoredMessage, 'content' | 'services' | 'own'>): ToldContent {
  const whole = contentOf(content)
  const kindOf = (count: number | null) => (count === null ? null : 'approximate')
  return {
    ...whole,
    services: whole.services.filter((service) => services.includes(service)),
    dataTypes: own.dataTypes ? dataTypes.filter((type) => own.dataTypes?.includes(type)) : whole.dataTypes,
    peopleCountKind: kindOf(own.peopleCount),
    peopleCount: own.peopleCount,
    peopleCountMax: own.peopleCountMax,
    recordCountKind: kindOf(own.recordCount),
    recordCount: own.recordCount,
    note: own.note,
  }
}
