import { html } from 'ghtml'
import type { LetterLanguage } from '../letter/letter.ts'
import { writtenReceipt } from '@lekboek/domain/report'
import { tickField } from './form-fields.ts'
import type { FieldProblem } from './outsider-site.ts'
import { outsiderWords } from './outsider-words.ts'

/** Where a form of the receipt is sent. */
interface Sending {
  readonly action: string
  /** What it carries along; made by `hidden`. */
  readonly carried: string
}

/** A receipt as its page shows it, once. */
export interface ReceiptPart {
  readonly language: LetterLanguage
  readonly code: string
  /** What it is kept for. */
  readonly keep: string
  /** To where whoever kept it goes on. */
  readonly onward: string
  readonly file: Sending
  readonly next: Sending
  readonly problems: readonly FieldProblem[]
}

/** The receipt, the ways to keep it, and the way on for whoever says that it was kept. */
export function receiptPart(part: ReceiptPart): string {
  const { language, code, keep, onward, file, next, problems } = part
  const words = outsiderWords[language].receipt
  return html`<h2 id="code-title">${words.code}</h2>
    <p class="code" aria-labelledby="code-title">${writtenReceipt(code)}</p>
    <p><strong>${words.once}</strong> ${keep}</p>
    <form method="post" action="${file.action}" class="row no-print" data-keeps>
      !${file.carried}
      <button type="submit" name="as" value="text" class="second">${words.text}</button>
      <button type="submit" name="as" value="pdf" class="second">${words.pdf}</button>
      <button type="button" class="second" data-print hidden>${words.print}</button>
    </form>
    <form method="post" action="${next.action}" class="no-print">
      !${next.carried}
      !${tickField({ id: 'saved', label: words.saved, value: '', language, problems, isTicked: false, isRequired: true })}
      <button id="send" type="submit">${onward}</button>
    </form>`
}
