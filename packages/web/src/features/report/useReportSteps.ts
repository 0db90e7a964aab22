import { computed, nextTick, watch, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import {
  isReportStep,
  reachableStep,
  reportSteps,
  stepAfter,
  type ReportForm,
  type ReportStep,
} from './report-form.ts'

/** The step stands in the address, so that a phone's back button leads to the question before. */
export function useReportSteps(form: Ref<ReportForm>) {
  const route = useRoute()
  const router = useRouter()
  const isChange = computed(() => route.query['change'] !== undefined)

  const step = computed<ReportStep>(() => {
    const wanted = route.query['step']
    return reachableStep(isReportStep(wanted) ? wanted : 'what', form.value, new Date().toISOString())
  })
  const position = computed(() => reportSteps.indexOf(step.value) + 1)

  async function goTo(next: ReportStep): Promise<void> {
    await router.push({ query: { step: next } })
  }

  /** To one question and from there straight back to the check. */
  async function change(wrong: ReportStep): Promise<void> {
    await router.push({ query: { step: wrong, change: '' } })
  }

  async function goOn(): Promise<void> {
    await goTo(stepAfter(step.value, isChange.value))
  }

  async function goBack(): Promise<void> {
    await goTo(isChange.value ? 'check' : (reportSteps[position.value - 2] ?? 'what'))
  }

  watch(step, async () => {
    await nextTick()
    document.querySelector<HTMLElement>('main h1')?.focus()
    window.scrollTo({ top: 0 })
  })

  return { step, position, count: reportSteps.length, change, goOn, goBack }
}
