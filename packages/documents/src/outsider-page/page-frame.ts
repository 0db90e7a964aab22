import { html } from 'ghtml'
import { letterLanguages, type LetterLanguage } from '../letter/letter.ts'
import type { FieldProblem, OutsiderSite } from './outsider-site.ts'
import { outsiderWords } from './outsider-words.ts'
import { pageFiles, type PageFile } from './page-files.ts'

/** A page with nothing in it yet. */
export interface Frame {
  readonly site: Pick<OutsiderSite, 'language'> & {
    readonly organisation: OutsiderSite['organisation'] | null
  }
  readonly title: string
  /** Address of the same page in another language; null where there is none to lead to. */
  readonly hrefIn: ((language: LetterLanguage) => string) | null
  readonly hasScript?: boolean
  /** Another script than that of the form for outsiders. */
  readonly script?: PageFile | undefined
  /** Made by `html`, which escapes. */
  readonly body: string
}

/** What every public page has: its language, its styles, whose it is, and the way to the other languages. */
export function framed({
  site: { language, organisation },
  title,
  hrefIn,
  hasScript = false,
  script = hasScript ? pageFiles.script : undefined,
  body,
}: Frame): string {
  const name = organisation?.name ?? 'Lekboek'
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <title>${title} · ${name}</title>
        <link rel="stylesheet" href="${pageFiles.style.path}" />
        !${script ? html`<script src="${script.path}" defer></script>` : ''}
      </head>
      <body>
        <header>
          <p class="owner">${name}</p>
          !${hrefIn ? languageList(language, hrefIn) : ''}
        </header>
        <main>!${body}</main>
      </body>
    </html> `
}

function languageList(current: LetterLanguage, hrefIn: (language: LetterLanguage) => string): string {
  const items = letterLanguages.map((language) => {
    const name = outsiderWords[language].language
    return language === current
      ? html`<li><span aria-current="true">${name}</span></li>`
      : html`<li><a href="${hrefIn(language)}" hreflang="${language}" lang="${language}">${name}</a></li>`
  })
  return html`<nav aria-label="${outsiderWords[current].languages}">
    <ul>
      !${items}
    </ul>
  </nav>`
}

/** What is wrong, behind the name of its field. */
export function named(label: string, said: string, language: LetterLanguage): string {
  if (/[?!.]$/.test(label)) return `${label} ${said}`
  return `${label}${language === 'fr' ? '\u00a0' : ''}: ${said}`
}

/** Every problem at the top, each leading to its field; nothing where there is none. */
export function errorSummary(
  problems: readonly FieldProblem[],
  { language }: Pick<OutsiderSite, 'language'>,
  labels: Readonly<Record<string, string>>,
): string {
  if (problems.length === 0) return ''
  const { title, texts } = outsiderWords[language].problems
  const items = problems.map(({ field, problem }) => {
    const label = labels[field]
    const said = label === undefined ? texts[problem] : named(label, texts[problem], language)
    return html`<li><a href="#${label === undefined ? 'send' : field}">${said}</a></li>`
  })
  return html`<div class="summary" role="alert" aria-labelledby="summary-title" tabindex="-1" autofocus>
    <h2 id="summary-title">${title}</h2>
    <ul>
      !${items}
    </ul>
  </div>`
}
