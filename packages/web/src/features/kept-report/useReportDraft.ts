import { onScopeDispose, ref, shallowRef, toRaw, watch } from 'vue'
import { emptyReport, isReportForm, isUntouched, type ReportForm } from '../report/report-form.ts'
import { forgetReportDraft, keepReportDraft, readReportDraft, type KeptFile } from './kept-store.ts'

const pauseMs = 400

/** The report that is being written, kept on this device for its person until it is handed in: also when the tab is closed. */
export function useReportDraft(person: string, organisation: string) {
  const form = ref<ReportForm>(emptyReport())
  const files = shallowRef<readonly KeptFile[]>([])
  const isRead = ref(false)
  /** Whether the browser keeps it at all. */
  const isKept = ref(true)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false

  async function keep(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    if (isOver || !isRead.value) return
    // A plain copy: the store clones what it is given, and no proxy can be cloned.
    const plain = JSON.parse(JSON.stringify(toRaw(form.value))) as ReportForm
    const isEmpty = isUntouched(plain) && files.value.length === 0
    isKept.value = isEmpty
      ? await forgetReportDraft(person, organisation)
      : await keepReportDraft(person, organisation, { form: plain, files: files.value })
  }

  async function read(): Promise<void> {
    const found = await readReportDraft(person, organisation)
    if (isReportForm(found?.form)) form.value = found.form
    files.value = found?.files ?? []
    isRead.value = true
  }

  /** Call once it was handed in, or kept to be sent. */
  async function forget(): Promise<void> {
    isOver = true
    clearTimeout(timer)
    await forgetReportDraft(person, organisation)
  }

  watch(
    [form, files],
    () => {
      clearTimeout(timer)
      timer = setTimeout(() => void keep(), pauseMs)
    },
    { deep: true },
  )
  const leave = () => void keep()
  window.addEventListener('pagehide', leave)
  onScopeDispose(() => {
    window.removeEventListener('pagehide', leave)
    if (timer !== undefined) void keep()
  })
  void read()
  return { form, files, isRead, isKept, forget }
}
