import { computed, ref, type ComputedRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'

/** What is wrong with one field, in the person's words. */
export interface FieldProblem {
  field: string
  text: string
}

interface Answered {
  at: (field: string) => string | null
  summary: Ref<readonly FieldProblem[]>
}

interface Required {
  /** Says from now on what is not filled in yet. @returns whether nothing is. */
  check: () => boolean
  /** What is not filled in, before what the server answered. */
  all: ComputedRef<FieldProblem[]>
  at: (field: string) => string | null
}

/**
 * Fields that must be filled in before the form is sent, beside what the server says of it. Nobody is told of an empty
 * field before they tried with it: one that appears only then is asked without a word of blame.
 */
export function useRequired(empty: () => readonly string[], answered: Answered): Required {
  const { t } = useI18n()
  const tried = ref<readonly string[]>([])
  const missing = computed(() =>
    empty()
      .filter((field) => tried.value.includes(field))
      .map((field) => ({ field, text: t('problem.required') })),
  )
  return {
    check() {
      tried.value = empty()
      return missing.value.length === 0
    },
    all: computed(() => [...missing.value, ...answered.summary.value]),
    at: (field) => missing.value.find((one) => one.field === field)?.text ?? answered.at(field),
  }
}
