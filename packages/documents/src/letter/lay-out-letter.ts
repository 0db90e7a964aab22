import type { Letter, LetterLanguage } from './letter.ts'

/** What stands in a letter, from top to bottom. */
export interface LetterContent {
  readonly language: LetterLanguage
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** The one thing to do; null in a letter that only tells. */
  readonly act: { readonly label: string; readonly href: string } | null
  readonly closing: readonly string[]
}

/** The two forms of a letter. Texts of people and organisations go through here and can neither break a line nor a tag. */
export function layOutLetter({ language, subject, paragraphs, act, closing }: LetterContent): Letter {
  const said = paragraphs.map(oneLine)
  const ended = closing.map(oneLine)
  return {
    subject: oneLine(subject),
    text: `${[...said, ...(act ? [`${act.label}:\n${act.href}`] : []), ...ended].join('\n\n')}\n`,
    html: page(language, oneLine(subject), [
      `<h1 style="font-size:1.25em">${escaped(subject)}</h1>`,
      ...said.map(paragraph),
      ...(act ? [link(act)] : []),
      ...ended.map(paragraph),
    ]),
  }
}

/** One line of visible text: no control signs, and none that turn the direction of reading. */
function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u{202a}-\u{202e}\u{2066}-\u{2069}]+/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`
}

/** The address stands there in full too: who cannot press it can copy it. */
function link({ label, href }: { readonly label: string; readonly href: string }): string {
  const safe = escaped(href)
  return `<p><a href="${safe}">${escaped(label)}</a></p><p style="overflow-wrap:anywhere">${safe}</p>`
}

function page(language: string, title: string, body: readonly string[]): string {
  const style = 'font:16px/1.5 sans-serif;max-width:36em;margin:1em auto;padding:0 1em'
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>`
  return `<!doctype html>\n<html lang="${language}"><head>${head}</head><body style="${style}"><main>\n${body.join('\n')}\n</main></body></html>\n`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
