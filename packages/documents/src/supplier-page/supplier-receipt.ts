import { html } from 'ghtml'
import type { LetterLanguage } from '../letter/letter.ts'
import { hidden } from '../outsider-page/form-fields.ts'
import { writtenAt, type FieldProblem } from '../outsider-page/outsider-site.ts'
import { outsiderWords } from '../outsider-page/outsider-words.ts'
import { errorSummary, framed } from '../outsider-page/page-frame.ts'
import { receiptFile, type ReceiptFile, type ReceiptFileKind } from '../outsider-page/receipt-file.ts'
import { receiptPart } from '../outsider-page/receipt-part.ts'
import { printableLine } from '../typesetting/printable-text.ts'
import { supplierPath } from './supplier-pages.ts'
import { supplierWords } from './supplier-words.ts'

/** The receipt of an answer that was handed in. */
export interface SupplierReceiptView {
  readonly language: LetterLanguage
  /** The code of the letter's link: by it whoever kept the receipt goes back to the answer. */
  readonly token: string
  readonly organisation: string
  readonly timeZone: string
  readonly isHit: boolean
  readonly answeredAt: string
  readonly code: string
  /** Signed: nobody has a receipt printed here that was never given. */
  readonly form: string
}

/** The page that shows the receipt, once: nobody goes back to the answer without saying that it was kept. */
export function supplierReceiptPage(view: SupplierReceiptView, problems: readonly FieldProblem[]): string {
  const { language, token, organisation, isHit, answeredAt, code, form } = view
  const words = supplierWords[language]
  const at = writtenAt(answeredAt, view)
  const carried = (act: string) =>
    [
      ...[hidden('token', token), hidden('act', act), hidden('language', language)],
      ...[hidden('code', code), hidden('form', form)],
    ].join('')
  return framed({
    site: { language, organisation: { name: organisation, slug: '' } },
    title: words.receipt,
    hrefIn: null,
    hasScript: true,
    body: html`<h1>${words.receipt}</h1>
      <p class="to">${isHit ? words.receiptHit(at) : words.receiptNot(at)}</p>
      !${errorSummary(problems, { language }, { saved: outsiderWords[language].receipt.saved })}
      !${receiptPart({
        ...{ language, code, problems, keep: words.claim, onward: words.receiptNext },
        file: { action: supplierPath, carried: carried('receipt') },
        next: { action: supplierPath, carried: carried('kept') },
      })}
      <p class="print-only">${words.receiptTold(organisation, at)}</p>`,
  })
}

/** The receipt to keep: nothing of the answer stands in it, and no link that opens it. */
export async function supplierReceiptFile(
  { language, code, organisation, answeredAt, timeZone }: SupplierReceiptView,
  kind: ReceiptFileKind,
  baseUrl: string,
): Promise<ReceiptFile> {
  const words = supplierWords[language]
  const at = writtenAt(answeredAt, { language, timeZone })
  const told = words.receiptTold(printableLine(organisation), at)
  const link = new URL('/', baseUrl).href
  return receiptFile({ language, code, told, keep: words.claim, use: words.receiptUse, link }, kind)
}
