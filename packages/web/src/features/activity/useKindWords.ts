import { useI18n } from 'vue-i18n'
import type { ActCountsFragment } from '../../generated/graphql.ts'

/** Kinds of act with their numbers in one line: "2 feiten, 1 weging". */
export function useKindWords() {
  const { t } = useI18n()
  return (kinds: readonly ActCountsFragment[]): string =>
    kinds.map(({ kind, acts }) => `${acts} ${t(`activity.kind.${kind}`)}`).join(', ')
}
