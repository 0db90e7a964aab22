import { computed, nextTick, watch, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import {
  isReportStep,
  reachableStep,
  stepAfter,
  stepsOf,
  type ReportForm,
  type ReportStep,
} from './report-form.ts'

/** The step stands in the address, so that a phone's back button leads to the question before. */
export function useReportSteps(form: Ref<ReportForm>) {
  const route = useRoute()
  const router = useRouter()
  const isChange = computed(() => route.query['change'] !== undefined)
  const steps = computed(() => stepsOf(form.value))

  const step = computed<ReportStep>(() => {
    const wanted = route.query['step']
    return reachableStep(isReportStep(wanted) ? wanted : 'kind', form.value, new Date().toISOString())
  })
  const position = computed(() => steps.value.indexOf(step.value) + 1)
  // The check asks nothing.
  const count = computed(() => steps.value.filter((one) => one !== 'check').length)

  async function goTo(next: ReportStep): Promise<void> {
    await router.push({ query: { step: next } })
  }

  /** To one question and from there straight back to the check. */
  async function change(wrong: ReportStep): Promise<void> {
    await router.push({ query: { step: wrong, change: '' } })
  }

  async function goOn(): Promise<void> {
    // Another kind asks other questions: whoever changes it goes through those.
    await goTo(stepAfter(step.value, form.value, isChange.value && step.value !== 'kind'))
  }

  async function goBack(): Promise<void> {
    await goTo(isChange.value ? 'check' : (steps.value[position.value - 2] ?? 'kind'))
  }

  /** As far as the report is: the check says what was skipped. */
  async function finish(): Promise<void> {
    await goTo('check')
  }

  watch(step, async () => {
    await nextTick()
    document.querySelector<HTMLElement>('main h1')?.focus()
    window.scrollTo({ top: 0 })
  })

  return { step, position, count, change, goOn, goBack, finish }
}
