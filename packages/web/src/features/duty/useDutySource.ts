import type { Duty } from '@lekboek/domain'
import { dutySourceLabel } from '@lekboek/domain/labels'
import { useDomainWords } from './useDomainWords.ts'

/** What a due time rests on, in the reader's language. */
export function useDutySource() {
  const words = useDomainWords()
  return (duty: Pick<Duty, 'kind' | 'ruleId' | 'source'>): string => words(dutySourceLabel(duty))
}
