import { computed, inject, provide, type ComputedRef, type InjectionKey } from 'vue'

const key: InjectionKey<(id: string) => string | null> = Symbol('field notes')

/** What is to be said beside the control with this id, now that it was answered; null where nothing is. */
export function provideFieldNotes(noteOf: (id: string) => string | null): void {
  provide(key, noteOf)
}

/** The note of a question, where the form around it has any. */
export function useFieldNote(id: () => string): ComputedRef<string | null> {
  const noteOf = inject(key, () => null)
  return computed(() => noteOf(id()))
}
