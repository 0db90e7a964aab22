import { html } from 'ghtml'
import { letterLanguages, type LetterLanguage } from '../letter/letter.ts'
import { hidden } from '../outsider-page/form-fields.ts'
import { writtenAt } from '../outsider-page/outsider-site.ts'
import { outsiderWords } from '../outsider-page/outsider-words.ts'
import { framed, named } from '../outsider-page/page-frame.ts'
import { pageFiles } from '../outsider-page/page-files.ts'
import { supplierWords, type SupplierProblem, type SupplierWords } from './supplier-words.ts'

export const supplierPath = '/answer'

/** What stands in the fields, as it was typed. */
export interface SupplierTyped {
  readonly isHit: 'yes' | 'no' | ''
  readonly text: string
  readonly contact: string
  readonly awareDate: string
  readonly awareTime: string
}

export interface SupplierFieldProblem {
  readonly field: string
  readonly problem: SupplierProblem
}

/** A question as its page shows it. */
export interface SupplierPageView {
  readonly language: LetterLanguage
  readonly token: string
  readonly organisation: string
  readonly service: string
  readonly text: string
  readonly dueAt: string
  readonly timeZone: string
  readonly isHit: boolean | null
  readonly answeredAt: string | null
  readonly takesMore: boolean
  /** Whether the form is shown though it was answered with no. */
  readonly isAnew: boolean
  readonly typed: SupplierTyped
  readonly addition: string
  readonly problems: readonly SupplierFieldProblem[]
  readonly news: 'saved' | 'received' | 'added' | null
}

/** The page behind a letter's link: it asks for the code where no script sends it. */
export function supplierCodePage(
  language: LetterLanguage,
  state: 'unknown' | 'expired' | 'takenBack' | 'over' | null,
): string {
  const words = supplierWords[language]
  return framed({
    site: { language, organisation: null },
    title: words.title,
    hrefIn: (other) => `${supplierPath}?taal=${other}`,
    script: state === null ? pageFiles.question : undefined,
    body: html`<h1>${words.title}</h1>
      !${state === null ? '' : html`<p role="alert">${words.closed[state]}</p>`}
      <p>${words.code.intro}</p>
      <form method="post" action="${supplierPath}">
        !${hidden('act', 'look')}
        <div class="field">
          <label for="token">${words.code.label}</label>
          <p class="hint" id="token-hint">${words.code.hint}</p>
          <input
            type="text"
            id="token"
            name="token"
            autocomplete="off"
            spellcheck="false"
            maxlength="2000"
            required
            aria-describedby="token-hint"
          />
        </div>
        <button id="send" type="submit">${words.code.open}</button>
      </form>`,
  })
}

/** What could not be answered. */
export function supplierFaultPage(language: LetterLanguage, isBusy: boolean): string {
  const words = supplierWords[language]
  return framed({
    ...{ site: { language, organisation: null }, title: words.title, hrefIn: null },
    body: html`<h1>${words.title}</h1>
      <p role="alert">${isBusy ? words.busy : words.fault}</p>`,
  })
}

/** The question, and the form that fits how far it is. */
export function supplierQuestionPage(view: SupplierPageView): string {
  const { language, organisation, service, text, dueAt, news } = view
  const words = supplierWords[language]
  return framed({
    site: { language, organisation: { name: organisation, slug: '' } },
    title: words.title,
    hrefIn: null,
    body: html`<h1>${words.title}</h1>
      !${languages(view)} !${news ? html`<p class="note" role="status">${words[news]}</p>` : ''}
      !${summary(view, words)}
      <p>${words.who(organisation, service)}</p>
      <blockquote>${text}</blockquote>
      !${stateOf(view, words, writtenAt(dueAt, view))}`,
  })
}

/** Another language without the code in an address. */
function languages({ language, token }: SupplierPageView): string {
  const buttons = letterLanguages
    .filter((one) => one !== language)
    .map(
      (one) =>
        html`<button type="submit" class="second" name="language" value="${one}" lang="${one}">
          ${outsiderWords[one].language}
        </button>`,
    )
  return html`<form method="post" action="${supplierPath}" class="choose">
    !${hidden('token', token)}!${hidden('act', 'look')} !${buttons}
  </form>`
}

function summary({ problems, language }: SupplierPageView, words: SupplierWords): string {
  if (problems.length === 0) return ''
  const labels: Readonly<Record<string, string>> = {
    ...{ isHit: words.isHit, text: words.text, awareAt: words.aware, contact: words.contact },
    addition: words.more,
  }
  const items = problems.map(({ field, problem }) => {
    const label = labels[field]
    const said = words.problems.texts[problem]
    return label === undefined
      ? html`<li>${said}</li>`
      : html`<li><a href="#${field}">${named(label, said, language)}</a></li>`
  })
  return html`<div class="summary" role="alert" aria-labelledby="summary-title" tabindex="-1" autofocus>
    <h2 id="summary-title">${words.problems.title}</h2>
    <ul>
      !${items}
    </ul>
  </div>`
}

function stateOf(view: SupplierPageView, words: SupplierWords, due: string): string {
  const { answeredAt, isHit, isAnew, takesMore } = view
  if (answeredAt === null)
    return html`<p>${words.due(due)}</p>
      !${answerForm(view, words)}`
  const at = writtenAt(answeredAt, view)
  const said = html`<p><strong>${isHit ? words.receiptHit(at) : words.receiptNot(at)}</strong></p>`
  if (isAnew) return html`!${said} !${answerForm(view, words)}`
  return html`!${said}
    <p class="quiet">${words.notShown}</p>
    !${takesMore ? additionForm(view, words) : ''} !${isHit ? '' : anewForm(view, words)}`
}

function fieldOf(
  { problems }: SupplierPageView,
  words: SupplierWords,
  { id, label, hint }: { readonly id: string; readonly label: string; readonly hint?: string },
) {
  const own = problems.find(({ field }) => field === id)
  const described = [...(hint ? [`${id}-hint`] : []), ...(own ? [`${id}-error`] : [])].join(' ')
  return {
    label,
    hint: hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : '',
    error: own ? html`<p class="error" id="${id}-error">${words.problems.texts[own.problem]}</p>` : '',
    attributes: html`!${described === '' ? '' : html` aria-describedby="${described}"`}!${own ? ' aria-invalid="true"' : ''}`,
  }
}

function answerForm(view: SupplierPageView, words: SupplierWords): string {
  const { typed, token, language, isAnew } = view
  const hit = fieldOf(view, words, { id: 'isHit', label: words.isHit })
  const text = fieldOf(view, words, { id: 'text', label: words.text, hint: words.textHint })
  const aware = fieldOf(view, words, { id: 'awareAt', label: words.aware, hint: words.awareHint })
  const contact = fieldOf(view, words, { id: 'contact', label: words.contact, hint: words.contactHint })
  const choice = (value: 'yes' | 'no', id: string, label: string) =>
    html`<label class="choice" for="${id}"
      ><input
        type="radio"
        id="${id}"
        name="isHit"
        value="${value}"
        required
        !${typed.isHit === value ? 'checked' : ''}
      />
      <span>${label}</span></label
    >`
  // The server says all that is missing at once, in the language of the page.
  return html`<form method="post" action="${supplierPath}" novalidate>
    !${hidden('token', token)}!${hidden('language', language)}
    <fieldset class="field" !${hit.attributes}>
      <legend>${hit.label}</legend>
      !${hit.error} !${choice('yes', 'isHit', words.yes)} !${choice('no', 'isHit-no', words.no)}
    </fieldset>
    <div class="field">
      <label for="text">${text.label} <span class="quiet">${words.textOptional}</span></label>
      !${text.hint}!${text.error}
      <textarea id="text" name="text" rows="8" maxlength="10000" !${text.attributes}>${typed.text}</textarea>
    </div>
    <fieldset class="field" id="awareAt" tabindex="-1" !${aware.attributes}>
      <legend>${aware.label} <span class="quiet">${outsiderWords[language].optional}</span></legend>
      !${aware.hint}!${aware.error}
      <label for="awareDate">${words.date}</label>
      <input type="date" id="awareDate" name="awareDate" value="${typed.awareDate}" />
      <label for="awareTime">${words.time}</label>
      <input type="time" id="awareTime" name="awareTime" value="${typed.awareTime}" />
    </fieldset>
    <div class="field">
      <label for="contact">${contact.label}</label>
      !${contact.hint}!${contact.error}
      <input
        type="text"
        id="contact"
        name="contact"
        value="${typed.contact}"
        maxlength="200"
        required
        !${contact.attributes}
      />
    </div>
    <button id="send" type="submit" name="act" value="hand-in">${words.handIn}</button>
    !${isAnew ? '' : html`<button type="submit" class="second" name="act" value="save">${words.save}</button>`}
  </form>`
}

function additionForm(view: SupplierPageView, words: SupplierWords): string {
  const { token, language, addition } = view
  const field = fieldOf(view, words, { id: 'addition', label: words.more })
  return html`<form method="post" action="${supplierPath}" novalidate>
    !${hidden('token', token)}!${hidden('language', language)}
    <div class="field">
      <label for="addition">${field.label}</label>
      !${field.error}
      <textarea id="addition" name="addition" rows="5" maxlength="10000" required !${field.attributes}>
${addition}</textarea>
    </div>
    <button id="send" type="submit" name="act" value="add">${words.add}</button>
  </form>`
}

function anewForm({ token, language }: SupplierPageView, words: SupplierWords): string {
  return html`<form method="post" action="${supplierPath}">
    !${hidden('token', token)}!${hidden('language', language)}
    <button type="submit" class="second" name="act" value="anew">${words.afterAll}</button>
  </form>`
}
