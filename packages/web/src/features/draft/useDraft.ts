import { ref, watch, type Ref } from 'vue'
import { forgetDraft, keepDraft, readDraft } from './draft-store.ts'

export interface Draft<Form> {
  form: Ref<Form>
  /** True when the form started from something typed earlier in this tab. */
  isRestored: boolean
  /** Call after the server took it. */
  forget: () => void
}

/**
 * A form whose content survives a reload and a lost session. `isForm` refuses a draft of an older shape.
 * The name must hold the register's id and the dossier's number, so that drafts of two registers never mix.
 */
export function useDraft<Form extends object>(
  name: string,
  start: () => Form,
  isForm: (stored: unknown) => stored is Form = (stored): stored is Form => hasShapeOf(stored, start()),
): Draft<Form> {
  const stored = readDraft(name)
  const isRestored = isForm(stored)
  const form = ref(isRestored ? stored : start()) as Ref<Form>
  const stop = watch(form, (value) => keepDraft(name, value), { deep: true })
  return {
    form,
    isRestored,
    forget() {
      stop()
      forgetDraft(name)
    },
  }
}

function hasShapeOf(stored: unknown, start: object): boolean {
  if (typeof stored !== 'object' || stored === null) return false
  const expected = Object.keys(start).toSorted()
  return JSON.stringify(Object.keys(stored).toSorted()) === JSON.stringify(expected)
}
