/** Leads the keyboard, and with it what is read out, to a field by its id: of one with several controls to the first. */
export function focusField(id: string): void {
  const target = document.getElementById(id)
  const control = target?.matches('fieldset')
    ? target.querySelector<HTMLElement>('input, select, textarea')
    : target
  control?.focus()
  target?.scrollIntoView({ block: 'center' })
}
