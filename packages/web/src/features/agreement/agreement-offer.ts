import type { Instant } from '@lekboek/domain'
import type { FactValue } from '../facts/fact-field.ts'
import { isOver, type Agreement } from './agreement-state.ts'

/** An answer that an agreement has ready; open while nothing stands there. */
export interface Offer {
  readonly name: 'types' | 'processorContact'
  readonly value: FactValue
  readonly isOpen: boolean
}

/** Agreements that a controller has with others, and that hold. */
export function standingWith(
  agreements: readonly Agreement[],
  { controllerId, now }: { readonly controllerId: string; readonly now: Instant },
): Agreement[] {
  return agreements.filter((one) => one.controllerId === controllerId && one.from <= now && !isOver(one, now))
}

const isEmpty = (value: FactValue | undefined) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** What an agreement answers of a section, as it fits into the form. */
export function offersOf(
  section: 'parties' | 'data',
  { dataTypes, emergencyDay, contactEmail }: Agreement,
  answers: Readonly<Record<string, FactValue>>,
): Offer[] {
  if (section === 'data')
    return dataTypes.length === 0
      ? []
      : [{ name: 'types', value: [...dataTypes], isOpen: isEmpty(answers['types']) }]
  const { name, phone, email } = emergencyDay ?? {}
  const contact = [...new Set([name, phone, email ?? contactEmail].filter(Boolean))].join(', ')
  if (contact === '') return []
  const isOpen = isEmpty(answers['processorContact'])
  return [{ name: 'processorContact', value: contact.slice(0, 200), isOpen }]
}
