import { useI18n } from 'vue-i18n'
import type { ActCountsFragment } from '../../generated/graphql.ts'

/** Kinds of act with their numbers in one line: "feiten (2), weging (1)". */
export function useKindWords() {
  const { t } = useI18n()
  return (kinds: readonly ActCountsFragment[]): string =>
    kinds.map(({ kind, acts }) => `${t(`activity.kind.${kind}`)} (${acts})`).join(', ')
}
