import { nextTick, type Ref } from 'vue'

/**
 * Where a form takes the place of the button that opens it: opening leads to its first field, closing back to the button.
 * Without that a keyboard stands at the top of the page.
 */
export function useFormFocus(isOpen: Ref<boolean>, ids: { readonly field: string; readonly button: string }) {
  async function turn(open: boolean): Promise<void> {
    isOpen.value = open
    await nextTick()
    document.getElementById(open ? ids.field : ids.button)?.focus()
  }
  return { open: () => turn(true), close: () => turn(false) }
}
