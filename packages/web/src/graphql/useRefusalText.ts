import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Failure } from './failure.ts'
import { useProblems } from './useProblems.ts'

/** Why one act was refused, in one sentence: for a button that has no form around it. */
export function useRefusalText(failure: Readonly<Ref<Failure | null>>) {
  const { t } = useI18n()
  const problems = useProblems(failure, [])
  return computed(() =>
    failure.value?.kind === 'conflict'
      ? t('failure.conflict')
      : (problems.general.value ?? problems.summary.value[0]?.text ?? null),
  )
}
