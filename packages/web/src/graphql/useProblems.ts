import { computed, type ComputedRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Failure } from './failure.ts'
import { problemAt, problemKeys, type FieldProblem } from './problem.ts'

export interface Problems {
  /** Words for one field, or null; bind to FieldGroup's `problem`. */
  at: (field: string) => string | null
  /** For ErrorSummary: every problem, first in the form's order. */
  summary: ComputedRef<{ field: string; text: string }[]>
  /** Words for a refusal that belongs to no field: not allowed, gone, not reached. */
  general: ComputedRef<string | null>
}

/**
 * Puts what the server refused beside the fields of one form. `fields` are the ids of the form's controls, which are the
 * ends of the API's paths; a problem at none of them is not hidden, it stands in the summary alone. `own` is where texts
 * stand that say a code in the words of this form, before those of all.
 */
export function useProblems(
  failure: Readonly<Ref<Failure | null>>,
  fields: readonly string[],
  own?: string,
): Problems {
  const { t, te } = useI18n()
  const words = ({ path, code, params }: FieldProblem) => {
    const keys = [...(own === undefined ? [] : [`${own}.${code}`]), ...problemKeys({ path, code })]
    return t(keys.find((key) => te(key)) ?? 'problem.other', { code, ...params })
  }
  const problems = computed(() => (failure.value?.kind === 'invalid' ? failure.value.problems : []))

  const summary = computed(() => {
    const placed = fields.flatMap((field) => {
      const problem = problemAt(problems.value, field)
      return problem ? [{ field, problem }] : []
    })
    const homeless = problems.value
      .filter((problem) => !placed.some((one) => one.problem === problem))
      .map((problem) => ({ field: fields[0] ?? 'main', problem }))
    return [...placed, ...homeless].map(({ field, problem }) => ({ field, text: words(problem) }))
  })
  const general = computed(() => {
    const kind = failure.value?.kind
    return kind === undefined || kind === 'invalid' || kind === 'conflict' ? null : t(`failure.${kind}`)
  })

  return {
    at(field) {
      const problem = problemAt(problems.value, field)
      return problem ? words(problem) : null
    },
    summary,
    general,
  }
}
