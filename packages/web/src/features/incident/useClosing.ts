import { inject, provide, ref, type InjectionKey, type Ref } from 'vue'

const closingKey: InjectionKey<Ref<boolean>> = Symbol('closing')

/** Whether the dialog that closes the dossier of the page is open: its menu opens it, and so does the next step. */
export function provideClosing(): void {
  provide(closingKey, ref(false))
}

export function useClosing(): Ref<boolean> {
  const isClosing = inject(closingKey)
  if (!isClosing) throw new Error('Only a dossier is closed.')
  return isClosing
}
