import { html } from 'ghtml'
import { hidden } from './form-fields.ts'
import { followPath, type FieldProblem, type OutsiderSite } from './outsider-site.ts'
import { outsiderWords } from './outsider-words.ts'
import { errorSummary, framed } from './page-frame.ts'
import { receiptPart } from './receipt-part.ts'

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
      !${receiptPart({
        ...{ language, code, problems, keep: `${words.keep} ${words.photos}`, onward: words.next },
        file: { action: `${path}bewijs`, carried },
        next: { action: followPath(organisation.slug, language), carried: carried + hidden('act', 'kept') },
      })}
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
