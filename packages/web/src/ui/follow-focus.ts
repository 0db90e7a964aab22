interface Press {
  readonly button: HTMLElement
  /** Around the button, the nearest first. */
  readonly places: readonly Element[]
  /** That stood on the page before. */
  readonly forms: ReadonlySet<Element>
}

const fields = ['input', 'select', 'textarea'].map((name) => `${name}:not([type="hidden"], :disabled)`)

/**
 * Where a form takes the place of the button that opens it, the keyboard goes on in the form, and back to that button
 * when the form is left: it would stand at the top of the page. What a page focuses itself goes before. Not for a
 * finger: a keyboard on glass would cover the form.
 */
export function followFocus(): void {
  const openers = new WeakMap<Element, string>()

  function follow({ button, places, forms }: Press): void {
    if (button.isConnected || document.activeElement !== document.body) return
    const opened = [...document.forms].find((form) => !forms.has(form))
    if (opened) openers.set(opened, wordsOf(button))
    const left = places.find((place) => openers.has(place) && !place.isConnected)
    const target = opened ? firstIn(opened) : left && openerIn(places, openers.get(left) ?? '')
    target?.focus()
  }

  function hear(event: MouseEvent): void {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (button === null || ('pointerType' in event && event.pointerType === 'touch')) return
    const press = { button, places: around(button), forms: new Set<Element>(document.forms) }
    // A task later everything that the press changes is drawn, and every page has focused what it wants.
    setTimeout(() => {
      follow(press)
    })
  }

  // Before the page's own answer, which may take the button away at once.
  document.addEventListener('click', hear, { capture: true })
}

function around(button: Element): Element[] {
  const places: Element[] = []
  for (let place = button.parentElement; place !== null; place = place.parentElement) places.push(place)
  return places
}

function wordsOf(button: Element): string {
  return button.textContent.trim()
}

/** The first field, or of several choices the one that is chosen; a form without a field begins with its button. */
function firstIn(form: Element): HTMLElement | null {
  const first = form.querySelector<HTMLElement>(fields.join(', ')) ?? form.querySelector('button')
  const chosen = first?.matches('[type="radio"]')
    ? form.querySelector<HTMLElement>(`[name="${CSS.escape(first.getAttribute('name') ?? '')}"]:checked`)
    : null
  return chosen ?? first
}

function openerIn(places: readonly Element[], words: string): HTMLElement | undefined {
  return places
    .filter(({ isConnected }) => isConnected)
    .flatMap((place) => [...place.querySelectorAll('button')])
    .find((button) => wordsOf(button) === words)
}
