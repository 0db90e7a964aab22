import { html } from 'ghtml'
import type { LetterLanguage } from '../letter/letter.ts'
import { followPath, formPath, type OutsiderSite } from './outsider-site.ts'
import { outsiderWords } from './outsider-words.ts'
import { framed } from './page-frame.ts'

/** What stands where no organisation takes reports: the same for one that is not there and one that takes none. */
export function outsiderAbsentPage(language: LetterLanguage): string {
  return notice(language, outsiderWords[language].absent)
}

/** Something failed on this side, or too much was asked. */
export function outsiderFaultPage(language: LetterLanguage, isBusy: boolean): string {
  const { fault, problems } = outsiderWords[language]
  return notice(language, isBusy ? { title: fault.title, text: problems.texts.tooOften } : fault)
}

function notice(
  language: LetterLanguage,
  { title, text }: { readonly title: string; readonly text: string },
): string {
  return framed({
    ...{ site: { language, organisation: null }, title, hrefIn: null },
    body: html`<h1>${title}</h1>
      <p>${text}</p>`,
  })
}

/** An organisation that takes part no more says where to go. */
export function outsiderOverPage(
  site: OutsiderSite,
  successor: { readonly name: string; readonly slug: string; readonly takesReports: boolean } | null,
): string {
  const { language, organisation } = site
  const words = outsiderWords[language]
  const title = words.over.title(organisation.name)
  const lead = successor?.takesReports
    ? html`<p>
        <a class="button" href="${formPath(successor.slug, language)}"
          >${words.over.successor(successor.name)}</a
        >
      </p>`
    : html`<p>${words.over.text}!${successor ? html` (${successor.name})` : ''}</p>`
  return framed({
    ...{ site, title },
    hrefIn: (other) => formPath(organisation.slug, other),
    body: html`<h1>${title}</h1>
      !${lead}
      <p>
        ${words.over.followText}
        <a href="${followPath(organisation.slug, language)}">${words.form.followLink}</a>
      </p>`,
  })
}
