import { html } from 'ghtml'
import { writtenReceipt } from '@lekboek/domain/report'
import { hidden, tickField } from './form-fields.ts'
import { followPath, type FieldProblem, type OutsiderSite } from './outsider-site.ts'
import { outsiderWords } from './outsider-words.ts'
import { errorSummary, framed } from './page-frame.ts'

export interface ReceiptView {
  readonly site: OutsiderSite
  readonly code: string
  /** Signed: nobody has a receipt printed here that was never given. */
  readonly token: string
  readonly problems: readonly FieldProblem[]
}

/** The page that shows a receipt, once: nobody leaves it for their report without saying that they kept it. */
export function outsiderReceiptPage({ site, code, token, problems }: ReceiptView): string {
  const { language, organisation } = site
  const words = outsiderWords[language].receipt
  const path = `/meld/${encodeURIComponent(organisation.slug)}/`
  const carried = [hidden('code', code), hidden('form', token), hidden('language', language)].join('')
  return framed({
    site,
    title: words.title,
    hrefIn: null,
    hasScript: true,
    body: html`<h1>${words.title}</h1>
      <p class="to">${words.told(organisation.name)}</p>
      !${errorSummary(problems, site, { saved: words.saved })}
      <h2 id="code-title">${words.code}</h2>
      <p class="code" aria-labelledby="code-title">${writtenReceipt(code)}</p>
      <p><strong>${words.once}</strong> ${words.keep}</p>
      <form method="post" action="${path}bewijs" class="row no-print" data-keeps>
        !${carried}
        <button type="submit" name="as" value="text" class="second">${words.text}</button>
        <button type="submit" name="as" value="pdf" class="second">${words.pdf}</button>
        <button type="button" class="second" data-print hidden>${words.print}</button>
      </form>
      <form method="post" action="${path}verder" class="no-print">
        !${carried}
        !${tickField({ id: 'saved', label: words.saved, value: '', language, problems, isTicked: false, isRequired: true })}
        <button id="send" type="submit">${words.next}</button>
      </form>
      <p class="print-only">${organisation.name}<br />${followPath(organisation.slug, language)}</p>`,
  })
}

/** The answer to a form that came a second time. */
export function outsiderSentBeforePage(site: OutsiderSite): string {
  const { language, organisation } = site
  const words = outsiderWords[language]
  return framed({
    site,
    title: words.receipt.sentBefore,
    hrefIn: null,
    body: html`<h1>${words.receipt.sentBefore}</h1>
      <p>${words.receipt.sentBeforeText}</p>
      <p><a href="${followPath(organisation.slug, language)}">${words.form.followLink}</a></p>`,
  })
}
