import type { DataType, Instant } from '@lekboek/domain'
import type { BreachInput } from '../../generated/graphql.ts'

export interface BreachForm {
  title: string
  awareAt: Instant | null
  occurredFromAt: Instant | null
  occurredToAt: Instant | null
  description: string
  dataTypes: readonly DataType[] | null
  measures: string
  systems: string
  contact: string
}

export const breachFields = [
  'title',
  'awareAt',
  'description',
  'occurredFromAt',
  'occurredToAt',
  'dataTypes',
  'systems',
  'measures',
  'contact',
] as const

interface StoredBreach extends Omit<BreachForm, 'systems'> {
  systems: string | null
}

export function startBreach(stored: StoredBreach | null): BreachForm {
  return {
    title: stored?.title ?? '',
    awareAt: stored?.awareAt ?? null,
    occurredFromAt: stored?.occurredFromAt ?? null,
    occurredToAt: stored?.occurredToAt ?? null,
    description: stored?.description ?? '',
    dataTypes: stored?.dataTypes ?? null,
    measures: stored?.measures ?? '',
    systems: stored?.systems ?? '',
    contact: stored?.contact ?? '',
  }
}

/** What is sent, or null while the instant of the processor's own awareness is open: the terms run from it. */
export function breachInput(form: BreachForm): BreachInput | null {
  if (form.awareAt === null) return null
  return {
    title: form.title.trim(),
    awareAt: form.awareAt,
    occurredFromAt: form.occurredFromAt,
    occurredToAt: form.occurredToAt,
    description: form.description.trim(),
    dataTypes: [...(form.dataTypes ?? [])],
    measures: form.measures.trim(),
    systems: form.systems.trim() || null,
    contact: form.contact.trim(),
  }
}
