import { factOfBreachField } from '@lekboek/domain'
import { startBreach } from './breach-form.ts'
import type { BreachForm } from './breach-questions.ts'

/** What a sub-processor told. */
export interface ToldAnswers {
  readonly title?: string | null
  readonly measures?: string | null
  readonly measuresProposed?: string | null
  readonly facts: object
}

/**
 * What a sub-processor told as the answers with which a processor begins: it was aware when it was told, its customers turn
 * to itself and not to the sub-processor, and what was a note to it alone stays with it.
 */
export function answersOfReport(told: ToldAnswers, arrivedAt: string): BreachForm {
  const sections = new Map<string, unknown>(Object.entries(told.facts))
  const facts = Object.entries(factOfBreachField).map(([name, [section, key]]): [string, unknown] => {
    const answers = sections.get(section)
    const values: Record<string, unknown> = typeof answers === 'object' ? { ...answers } : {}
    return [name, values[key]]
  })
  const { title, measures, measuresProposed } = told
  return startBreach({
    ...Object.fromEntries(facts),
    ...{ title, measures, measuresProposed, awareAt: arrivedAt, contact: null },
  })
}
