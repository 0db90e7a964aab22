import { onBeforeUnmount, onMounted } from 'vue'

const isLost = () => document.activeElement === null || document.activeElement === document.body

/** What lies over the page for a while and gives the keyboard back. */
const passing = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'

const field = 'input:not([type="hidden"], :disabled), select, textarea'

/**
 * The keyboard never stands nowhere. A button that works is disabled meanwhile, and has the focus back once it is done. What
 * had the focus and is gone leaves it to what took its place, a form to its first field; else to where it stood. Whatever the
 * page itself leads to goes first. A finger is led into no field: a keyboard on glass would cover the form.
 */
export function useKeptFocus(): void {
  let last: HTMLElement | null = null
  /** The last that had it on the page itself, with everything around it. */
  let place: HTMLElement | null = null
  let around: readonly HTMLElement[] = []
  let isTouched = false

  function notice({ pointerType }: PointerEvent): void {
    isTouched = pointerType === 'touch'
  }

  function remember({ target }: FocusEvent): void {
    if (!(target instanceof HTMLElement)) return
    last = target
    if (target.closest(passing)) return
    place = target
    around = ancestorsOf(target)
  }

  const observer = new MutationObserver((records) => {
    if (!isLost()) return
    if (last instanceof HTMLButtonElement && !last.disabled && records.some(({ target }) => target === last))
      last.focus({ preventScroll: true })
    if (!place || place.isConnected) return
    const instead = insteadOf(place, around, records)
    place = null
    // The page may lead elsewhere once all of it stands.
    requestAnimationFrame(() => {
      if (isLost() && !(isTouched && instead?.matches(field)))
        instead?.focus({ preventScroll: instead.matches('[tabindex="-1"]') })
    })
  })

  onMounted(() => {
    document.addEventListener('focusin', remember)
    document.addEventListener('pointerdown', notice, { capture: true })
    observer.observe(document.body, {
      ...{ attributes: true, attributeFilter: ['disabled'], childList: true, subtree: true },
    })
  })
  onBeforeUnmount(() => {
    document.removeEventListener('focusin', remember)
    document.removeEventListener('pointerdown', notice, { capture: true })
    observer.disconnect()
  })
}

function ancestorsOf(element: HTMLElement): HTMLElement[] {
  const parent = element.parentElement
  return parent ? [parent, ...ancestorsOf(parent)] : []
}

/** What stands where something was: what came in its stead, or the nearest around it that a reader knows by a name. */
function insteadOf(
  gone: HTMLElement,
  around: readonly HTMLElement[],
  records: readonly MutationRecord[],
): HTMLElement | null {
  const parent = records.find(({ removedNodes }) =>
    [...removedNodes].some((node) => node.contains(gone)),
  )?.target
  const fresh = records
    .filter(({ target }) => target === parent)
    .flatMap(({ addedNodes }) => [...addedNodes])
    .filter((node) => node instanceof HTMLElement)
  const first = (selector: string) =>
    fresh.flatMap((node) =>
      node.matches(selector) ? node : (node.querySelector<HTMLElement>(selector) ?? []),
    )[0]
  const begin = first(field)
  return (begin && chosenOf(begin)) ?? first('button') ?? nameOf(around)
}

/** Of several choices the one that is chosen. */
function chosenOf(begin: HTMLElement): HTMLElement {
  if (!(begin instanceof HTMLInputElement) || begin.type !== 'radio') return begin
  const name = CSS.escape(begin.name)
  return begin.form?.querySelector<HTMLElement>(`[name="${name}"]:checked`) ?? begin
}

function nameOf(around: readonly HTMLElement[]): HTMLElement | null {
  const here = around.find((one) => one.isConnected && one.matches('[tabindex="-1"], section, main'))
  const name = here?.matches('section') ? here.querySelector<HTMLElement>('h1, h2, h3') : here
  name?.setAttribute('tabindex', '-1')
  return name ?? null
}
