import { html } from 'ghtml'
import type { LetterLanguage } from '../letter/letter.ts'
import type { FieldProblem } from './outsider-site.ts'
import { outsiderWords } from './outsider-words.ts'

/** A field as it is shown, with what was typed and what is wrong with it. */
export interface ShownField {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly isRequired?: boolean
  readonly language: LetterLanguage
  readonly problems: readonly FieldProblem[]
}

/** Attributes and words that every field has alike. */
function around({ id, hint, language, problems, isRequired }: Omit<ShownField, 'value'>) {
  const own = problems.find(({ field }) => field === id)
  const { optional, problems: words } = outsiderWords[language]
  const described = [...(hint ? [`${id}-hint`] : []), ...(own ? [`${id}-error`] : [])].join(' ')
  return {
    optional: isRequired ? '' : html` <span class="quiet">${optional}</span>`,
    hint: hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : '',
    error: own ? html`<p class="error" id="${id}-error">${words.texts[own.problem]}</p>` : '',
    described: described === '' ? '' : html` aria-describedby="${described}"`,
    invalid: own ? ' aria-invalid="true"' : '',
  }
}

export function lineField(field: ShownField & { readonly attributes?: string }): string {
  const { id, label, value, attributes = '' } = field
  const parts = around(field)
  return html`<div class="field">
    <label for="${id}">${label}!${parts.optional}</label>
    !${parts.hint}!${parts.error}
    <input
      type="text"
      id="${id}"
      name="${id}"
      value="${value}"
      maxlength="200"
      !${parts.described}!${parts.invalid}
      !${attributes}
    />
  </div>`
}

export function textField(field: ShownField): string {
  const { id, label, value, isRequired = false } = field
  const parts = around(field)
  const required = isRequired ? ' required' : ''
  // A browser drops the first line break of a text area.
  return html`<div class="field">
    <label for="${id}">${label}!${parts.optional}</label>
    !${parts.hint}!${parts.error}
    <textarea id="${id}" name="${id}" rows="6" !${required}!${parts.described}!${parts.invalid}>
${value}</textarea>
  </div>`
}

/** A telephone offers its camera for these kinds. */
export function photoField(field: Omit<ShownField, 'value'>): string {
  const { id, label } = field
  const parts = around(field)
  return html`<div class="field">
    <label for="${id}">${label}!${parts.optional}</label>
    !${parts.hint}!${parts.error}
    <input
      type="file"
      id="${id}"
      name="${id}"
      accept="image/jpeg,image/png,image/webp"
      !${parts.described}!${parts.invalid}
    />
  </div>`
}

/** One of several, by plain words. */
export function choiceField(
  field: ShownField & { readonly choices: readonly (readonly [value: string, label: string])[] },
): string {
  const { id, label, value, choices } = field
  const parts = around(field)
  const items = choices.map(([choice, words], index) => {
    const place = index === 0 ? id : `${id}-${index}`
    const checked = choice === value ? ' checked' : ''
    return html`<label class="choice" for="${place}"
      ><input type="radio" id="${place}" name="${id}" value="${choice}" required!${checked} />
      <span>${words}</span></label
    >`
  })
  return html`<fieldset class="field" !${parts.described}>
    <legend>${label}</legend>
    !${parts.hint}!${parts.error} !${items}
  </fieldset>`
}

export function tickField(field: ShownField & { readonly isTicked: boolean }): string {
  const { id, label, isTicked, isRequired = false } = field
  const parts = around(field)
  return html`<div class="field">
    !${parts.error}
    <label class="choice" for="${id}"
      ><input
        type="checkbox"
        id="${id}"
        name="${id}"
        value="yes"
        !${isTicked ? ' checked' : ''}!${isRequired ? ' required' : ''}!${parts.described}!${parts.invalid}
      />
      <span>${label}</span></label
    >
    !${parts.hint}
  </div>`
}

/** What a form carries along unseen. */
export function hidden(name: string, value: string): string {
  return html`<input type="hidden" name="${name}" value="${value}" />`
}
